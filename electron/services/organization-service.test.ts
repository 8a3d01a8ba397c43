import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../ledger/integrity.ts'
import type { Reader } from '../ledger/connection.ts'
import { branchLedger, testContext } from '../testing/test-ledger.ts'
import { entryValuesSchema } from '../../shared/registers/values.ts'
import { saveEntry } from './entry-service.ts'
import { organizationInfos } from './ledger-service.ts'
import {
  addBranches,
  addGroup,
  getOrganization,
  removeBranch,
  updateOrganization,
} from './organization-service.ts'

const entries = (db: Reader): string[] =>
  db.prepare<[], string>('SELECT action FROM audit_log ORDER BY id').pluck().all()

const own = {
  name: '试点村党支部',
  kind: 'village',
  hasCommittee: true,
  foundedOn: '2026-11-22',
} as const

describe('a branch', () => {
  it('is told with its groups', () => {
    const { db, branchId: id } = branchLedger({ groups: ['第一党小组'], foundedOn: '1998-07' })
    const groups = [{ id: expect.any(Number), name: '第一党小组' }]
    const told = { id, kind: 'village', hasCommittee: true, foundedOn: '1998-07', groups }
    expect(getOrganization(db, id)).toMatchObject(told)
  })

  it('is changed, and written down where anything changed', () => {
    const { db, branchId: id } = branchLedger()
    const change = { id, ...own, name: '改名党支部', kind: 'school', hasCommittee: false } as const
    updateOrganization(db, change, testContext)
    updateOrganization(db, change, testContext)
    expect(getOrganization(db, id)).toMatchObject(change)
    expect(entries(db)).toEqual(['ledger.create', 'organization.update'])
    expect(verifyLedger(db).ok).toBe(true)
  })

  it.each(['2026-11-23', '2026-12', '2027'])('is not founded after today: %s', (foundedOn) => {
    const { db, branchId: id } = branchLedger()
    const change = { id, ...own, foundedOn }
    expect(() => updateOrganization(db, change, testContext)).toThrow('INVALID_INPUT')
    expect(getOrganization(db, id).foundedOn).toBeNull()
  })

  it('gets a group, once', () => {
    const { db, branchId: organizationId } = branchLedger({ groups: ['第一党小组'] })
    addGroup(db, { organizationId, name: '第二党小组' }, testContext)
    const again = { organizationId, name: '第一党小组' }
    expect(() => addGroup(db, again, testContext)).toThrow('GROUP_EXISTS')
    const names = getOrganization(db, organizationId).groups.map(({ name }) => name)
    expect(names).toEqual(['第一党小组', '第二党小组'])
    expect(entries(db)).toEqual(['ledger.create', 'organization.addGroup'])
  })

  it('that is not there, or is a group, is not found', () => {
    const { db, branchId } = branchLedger({ groups: ['第一党小组'] })
    const group = getOrganization(db, branchId).groups[0]?.id ?? 0
    for (const id of [99, group]) {
      const change = { id, ...own, foundedOn: null }
      expect(() => getOrganization(db, id)).toThrow('NOT_FOUND')
      expect(() => updateOrganization(db, change, testContext)).toThrow('NOT_FOUND')
      expect(() => addGroup(db, { organizationId: id, name: '组' }, testContext)).toThrow(
        'NOT_FOUND',
      )
    }
  })
})

describe('the branches of a superior', () => {
  const township = () => {
    const made = branchLedger({ parent: '样例镇党委' })
    const names = ['试点二村党支部', '试点三村党支部']
    const { ids } = addBranches(made.db, { names, kind: 'village' }, testContext)
    return { ...made, ids }
  }
  const branches = (db: Reader) => organizationInfos(db).filter(({ level }) => level === 'branch')

  it('are added below its committee, in one command, each name once', () => {
    const { db, branchId } = township()
    const superior = branches(db).find(({ id }) => id === branchId)?.parentId
    expect(superior).not.toBeNull()
    expect(branches(db).map(({ parentId }) => parentId)).toEqual([superior, superior, superior])
    expect(entries(db)).toEqual(['ledger.create', 'organization.addBranches'])
    const again = { names: ['试点四村党支部', '试点二村党支部'], kind: 'village' } as const
    expect(() => addBranches(db, again, testContext)).toThrow('BRANCH_EXISTS')
    expect(branches(db)).toHaveLength(3)
  })

  it('cannot take the name of another one', () => {
    const { db, ids } = township()
    const [id = 0, other = 0] = ids
    const change = { id, ...own, name: '试点三村党支部' }
    expect(() => updateOrganization(db, change, testContext)).toThrow('BRANCH_EXISTS')
    updateOrganization(db, { ...change, id: other }, testContext)
    expect(getOrganization(db, other).name).toBe('试点三村党支部')
  })

  it('are taken away while they have no record, but for the last', () => {
    const { db, branchId, ids } = township()
    const [first = 0, second = 0] = ids
    removeBranch(db, first, testContext)
    expect(branches(db).map(({ id }) => id)).toEqual([branchId, second])
    const entry = { ruleId: 'M-05', heldOn: '2026-11-20' }
    const blank = { title: null, owner: null, people: null, evidence: null, document: null }
    const given = { ...blank, ...entry, remark: null }
    const values = entryValuesSchema('dutyEntry').parse(given)
    saveEntry(db, { register: 'dutyEntry', id: null, organizationId: second, values }, testContext)
    expect(() => removeBranch(db, second, testContext)).toThrow('BRANCH_HAS_RECORDS')
    removeBranch(db, branchId, testContext)
    db.exec('DELETE FROM duty_entry')
    expect(() => removeBranch(db, second, testContext)).toThrow('BRANCH_HAS_RECORDS')
    expect(() => removeBranch(db, first, testContext)).toThrow('NOT_FOUND')
  })
})
