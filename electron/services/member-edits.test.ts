import { describe, expect, it } from 'vitest'
import { saveMemberSchema, type MembershipChange } from '../../shared/contract/members.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { branchLedger, dumpRecords, testContext } from '../testing/test-ledger.ts'
import { recordMemberChange, saveMember, takeBackChange } from './member-edits.ts'
import { getMember, getMemberRows } from './member-service.ts'
import { moveToBin } from './move-to-bin.ts'

const blank = {
  id: null,
  groupId: null,
  name: '赵试一',
  sex: null,
  ethnicity: null,
  birthDate: '1980-05',
  idCard: '999999198005060017',
  nativePlace: null,
  education: null,
  type: 'probationary' as const,
  joinDate: '2025-06-20',
  fullMemberDate: null,
  partyPost: null,
  workPost: null,
  workStartDate: null,
  mobile: null,
  landline: null,
  address: null,
  isFloating: false,
  isLost: null,
  remark: null,
}

function withMember() {
  const { db, branchId } = branchLedger()
  const card = { ...blank, organizationId: branchId }
  const { id } = saveMember(db, saveMemberSchema.parse(card), testContext)
  return { db, card, id }
}

describe('the card of a member', () => {
  it('is added, and written anew', () => {
    const { db, card, id } = withMember()
    expect(getMember(db, id)).toMatchObject({
      name: '赵试一',
      type: 'probationary',
      status: 'active',
    })
    saveMember(db, { ...card, id, name: '赵试二', mobile: '10000000001' }, testContext)
    expect(getMember(db, id)).toMatchObject({ name: '赵试二', mobile: '10000000001' })
    expect(getMemberRows(db)).toHaveLength(1)
    expect(verifyLedger(db)).toMatchObject({ ok: true })
  })

  it('is refused for an identity number that another has, an unknown branch, group or member', () => {
    const { db, card } = withMember()
    const before = dumpRecords(db, ['member'])
    for (const [wrong, code] of [
      [{ ...card, name: '钱试二' }, 'MEMBER_EXISTS'],
      [{ ...card, idCard: null, organizationId: 999 }, 'NOT_FOUND'],
      [{ ...card, idCard: null, groupId: 999 }, 'NOT_FOUND'],
      [{ ...card, idCard: null, id: 999 }, 'NOT_FOUND'],
    ] as const) {
      expect(() => saveMember(db, wrong, testContext)).toThrow(code)
    }
    expect(dumpRecords(db, ['member'])).toBe(before)
  })
})

describe('a change of the membership', () => {
  it.each<readonly [kind: MembershipChange, after: object]>([
    ['becameFull', { type: 'full', fullMemberDate: '2026-06-20', status: 'active' }],
    ['transferredOut', { status: 'transferredOut' }],
    ['left', { status: 'left' }],
    ['deceased', { status: 'deceased' }],
    ['transferredIn', { status: 'active' }],
  ])(
    '%s is written with what the member is from then on, and taken back with it',
    (kind, after) => {
      const { db, id } = withMember()
      const before = dumpRecords(db, ['member', 'member_event'])
      const change = { memberId: id, kind, date: '2026-06-20', note: null }
      const { eventId } = recordMemberChange(db, change, testContext)
      expect(getMember(db, id)).toMatchObject(after)
      const told = getMember(db, id).history.find((event) => event.id === eventId)
      expect(told).toMatchObject({ kind, date: '2026-06-20', canTakeBack: true })
      takeBackChange(db, eventId, testContext)
      expect(dumpRecords(db, ['member', 'member_event'])).toBe(before)
      expect(() => takeBackChange(db, eventId, testContext)).toThrow('NOT_FOUND')
    },
  )

  it('is taken back although other items were written since, but not where its own were', () => {
    const { db, card, id } = withMember()
    const change = { memberId: id, kind: 'becameFull', date: '2026-06-20', note: null } as const
    const { eventId } = recordMemberChange(db, change, testContext)
    const now = { ...card, id, type: 'full', fullMemberDate: '2026-06-20' } as const
    saveMember(db, { ...now, mobile: '10000000002' }, testContext)
    takeBackChange(db, eventId, testContext)
    expect(getMember(db, id)).toMatchObject({ type: 'probationary', mobile: '10000000002' })
    const again = recordMemberChange(db, change, testContext)
    saveMember(db, { ...now, fullMemberDate: '2026-06-21' }, testContext)
    expect(() => takeBackChange(db, again.eventId, testContext)).toThrow('STEP_NEWER_CHANGES')
    expect(getMember(db, id)).toMatchObject({ type: 'full', fullMemberDate: '2026-06-21' })
  })
})

it('a member goes to the recycle bin and comes back', () => {
  const { db, id } = withMember()
  moveToBin(db, { table: 'member', id }, true, testContext)
  expect(getMemberRows(db)).toEqual([])
  expect(() => getMember(db, id)).toThrow('NOT_FOUND')
  moveToBin(db, { table: 'member', id }, false, testContext)
  expect(getMember(db, id).name).toBe('赵试一')
})
