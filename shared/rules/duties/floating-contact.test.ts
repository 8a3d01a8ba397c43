import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFact, MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

interface Row {
  readonly floating?: Partial<Entry<'floating'>>
  /** Days of contact with member 1. */
  readonly contacts?: readonly string[]
  readonly kind?: Entry<'care'>['kind']
  readonly member?: Partial<MemberFact>
  readonly branch?: Partial<BranchFact>
}

const out = (given: Partial<Entry<'floating'>>) =>
  madeEntry('floating', {
    id: 7,
    memberId: 1,
    direction: 'out',
    leftOn: '2025-03-01',
    contactName: '钱样',
    ...given,
  })
const branchWith = ({ floating, contacts = [], kind, member, branch = {} }: Row) =>
  sampleBranch({
    branch,
    members: [sampleMember(member)],
    entries: {
      floating: floating ? [out(floating)] : [],
      care: contacts.map((heldOn, index) =>
        madeEntry('care', { id: index + 1, memberId: 1, kind: kind ?? 'contact', heldOn }),
      ),
    },
  })
const at = { rule: 'J-03', year: 2026, today: '2026-11-25' }
const every = ['2026-01-01', '2026-06-30', '2026-09-30', '2026-11-25']
const quarters = (row: Row) =>
  verdicts(branchWith(row), at).map((told) => told.replace(' warning', ''))

describe('J-03', () => {
  it.each([
    { row: { floating: {}, contacts: every }, expected: 'done done done done' },
    { row: { floating: {} }, expected: 'late late late due' },
    { row: { floating: {}, contacts: ['2026-03-31'] }, expected: 'done late late due' },
    { row: { floating: {}, contacts: ['2026-04-01'] }, expected: 'late done late due' },
    { row: { floating: {}, contacts: ['2026-11-26'] }, expected: 'late late late due' },
    { row: { floating: {}, contacts: every, kind: 'visit' }, expected: 'done done done done' },
    { row: { floating: {}, contacts: every, kind: 'search' }, expected: 'late late late due' },
    { row: { floating: { leftOn: '2026-04-01' } }, expected: 'notApplicable late late due' },
    {
      row: { floating: { leftOn: '2026-04-02' } },
      expected: 'notApplicable notApplicable late due',
    },
    { row: { floating: { leftOn: '2026-04' } }, expected: 'notApplicable notApplicable late due' },
    { row: { floating: { leftOn: null } }, expected: 'late late late due' },
    {
      row: { floating: { returnedOn: '2026-06-30' } },
      expected: 'late notApplicable notApplicable notApplicable',
    },
    {
      row: { floating: { returnedOn: '2026-07-01' } },
      expected: 'late late notApplicable notApplicable',
    },
    { row: {}, expected: 'notApplicable notApplicable notApplicable notApplicable' },
    {
      row: { floating: { direction: 'in' } },
      expected: 'notApplicable notApplicable notApplicable notApplicable',
    },
    {
      row: { floating: {}, member: { status: 'left' } },
      expected: 'notApplicable notApplicable notApplicable notApplicable',
    },
    {
      row: { floating: {}, member: { status: 'transferredOut', leftOn: '2026-07-01' } },
      expected: 'late late notApplicable notApplicable',
    },
    { row: { member: { isFloating: true } }, expected: 'late late late due' },
    {
      row: { member: { isFloating: true, enteredOn: '2026-05-01' } },
      expected: 'notApplicable notApplicable late due',
    },
    {
      row: { floating: {}, branch: { foundedOn: '2026-10-01' } },
      expected: 'notApplicable notApplicable notApplicable due',
    },
  ] as const)('$row: $expected', ({ row, expected }) => {
    const found = judge(branchWith(row), at).duties.map(({ status }) => status)
    expect(found).toEqual(expected.split(' '))
  })

  it.each([
    { row: { floating: {} }, expected: 'due due.contact' },
    { row: { floating: { contactName: null } }, expected: 'due due.both' },
    { row: { floating: { contactName: null }, contacts: every }, expected: 'due due.person' },
    { row: { member: { isFloating: true } }, expected: 'due due.both' },
    { row: { member: { isFloating: true }, contacts: every }, expected: 'due due.person' },
  ])('of the quarter that runs, $row: $expected', ({ row, expected }) => {
    expect(quarters(row).at(-1)).toBe(expected)
  })

  it.each([
    { parameters: {}, findings: 4 },
    { parameters: { 'contact.floating': 'month' }, findings: 12 },
    { parameters: { 'contact.floating': 'year' }, findings: 4 },
  ])('with $parameters there are $findings findings', ({ parameters, findings }) => {
    expect(verdicts(branchWith({ floating: {} }), { ...at, parameters })).toHaveLength(findings)
  })

  it.each([
    { kind: 'village', severity: 'warning' },
    { kind: 'community', severity: 'warning' },
    { kind: 'government', severity: 'info' },
    { kind: 'school', severity: 'info' },
  ] as const)('is $severity for a branch of a $kind', ({ kind, severity }) => {
    const facts = branchWith({ floating: {}, branch: { kind } })
    expect(verdicts(facts, at)[0]).toBe(`late ${severity} late.contact`)
  })

  it.each([
    {
      row: { floating: { contactName: null } },
      action: { type: 'openEntry', register: 'floating', id: 7 },
    },
    {
      row: { member: { isFloating: true } },
      action: {
        type: 'recordEntry',
        register: 'floating',
        values: { direction: 'out', memberId: 1 },
      },
    },
    {
      row: { floating: {} },
      action: {
        type: 'recordEntry',
        register: 'care',
        values: { kind: 'contact', memberId: 1, heldOn: '2026-11-25' },
      },
    },
  ])('offers $action for $row', ({ row, action }) => {
    expect(judge(branchWith(row), at).duties.at(-1)?.remedy?.action).toEqual(action)
  })

  it('counts each member once and names those concerned', () => {
    const members = [1, 2, 3].map((id) =>
      sampleMember({ id, name: `党员${id}`, isFloating: id === 3 }),
    )
    const floating = [out({}), out({ id: 8, memberId: 1 }), out({ id: 9, memberId: 2 })]
    const care = [madeEntry('care', { id: 1, memberId: 1, kind: 'contact', heldOn: '2026-11-02' })]
    const facts = sampleBranch({ members, entries: { floating, care } })
    expect(said(facts, at).at(-1)).toBe(
      '流动党员 3 名，2 名本期还没有联系（如党员2），1 名没有指定联系人，请联系并补填。',
    )
    const evidence = judge(facts, at).duties.at(-1)?.evidence
    expect(evidence?.map(({ type, id }) => `${type} ${id}`)).toEqual(['entry 9', 'member 3'])
  })
})
