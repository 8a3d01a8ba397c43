import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge, said, verdicts } from '../test-judge.ts'

interface Row {
  readonly lost?: Partial<Entry<'condition'>>
  readonly suspendedOn?: string
  readonly removedOn?: string | null
  readonly searches?: readonly string[]
  readonly member?: Partial<MemberFact>
}

const condition = (given: Partial<Entry<'condition'>>) =>
  madeEntry('condition', { id: 7, memberId: 1, kind: 'lost', fromOn: '2026-01-10', ...given })
const branchWith = ({ lost, suspendedOn, removedOn, searches = [], member }: Row) =>
  sampleBranch({
    members: [sampleMember(member)],
    entries: {
      condition: [
        condition({ ...lost }),
        ...(suspendedOn
          ? [condition({ id: 8, kind: 'membershipSuspended', fromOn: suspendedOn })]
          : []),
      ],
      disposition:
        removedOn === undefined
          ? []
          : [
              madeEntry('disposition', {
                id: 9,
                memberId: 1,
                kind: 'removal',
                decidedOn: removedOn,
              }),
            ],
      care: searches.map((heldOn, index) =>
        madeEntry('care', { id: index + 1, memberId: 1, kind: 'search', heldOn }),
      ),
    },
  })
const at = { rule: 'J-05', year: 2026, today: '2026-11-25' }

describe('J-05', () => {
  it.each([
    { row: { lost: { fromOn: '2026-05-26' } }, expected: 'due warning searching' },
    { row: { lost: { fromOn: '2026-05-25' } }, expected: 'late warning toSuspend' },
    { row: { lost: { fromOn: '2026-05' } }, expected: 'due warning searching' },
    { row: { lost: { untilOn: '2026-04-01' } }, expected: 'done warning found' },
    { row: { lost: { untilOn: '2026-11-26' } }, expected: 'late warning toSuspend' },
    {
      row: { suspendedOn: '2026-07-10', searches: ['2026-02-01'] },
      expected: 'done warning suspended',
    },
    {
      row: { suspendedOn: '2026-07-09', searches: ['2026-02-01'] },
      expected: 'wrong warning suspendedEarly',
    },
    {
      row: { suspendedOn: '2026-07', searches: ['2026-02-01'] },
      expected: 'done warning suspended',
    },
    { row: { suspendedOn: '2026-07-10' }, expected: 'wrong warning notSearched' },
    {
      row: { suspendedOn: '2026-07-10', searches: ['2026-01-09'] },
      expected: 'wrong warning notSearched',
    },
    {
      row: { lost: { fromOn: '2024-05-01' }, suspendedOn: '2024-11-26' },
      expected: 'done warning suspended',
    },
    {
      row: { lost: { fromOn: '2024-05-01' }, suspendedOn: '2024-11-25' },
      expected: 'late warning toRemove',
    },
    {
      row: { lost: { fromOn: '2024-05-01' }, suspendedOn: '2024-11-20', removedOn: '2026-11-20' },
      expected: 'done warning removed',
    },
    {
      row: { lost: { fromOn: '2024-05-01' }, suspendedOn: '2024-11-20', removedOn: '2026-11-19' },
      expected: 'wrong warning removedEarly',
    },
    {
      row: { lost: { fromOn: '2024-05-01' }, suspendedOn: '2024-11-20', removedOn: null },
      expected: 'late warning toRemove',
    },
    { row: { removedOn: '2026-10-20' }, expected: 'done warning removed' },
    { row: { removedOn: '2025-10-20' }, expected: 'late warning toSuspend' },
    { row: { member: { status: 'suspended' } }, expected: 'done warning suspendedUndated' },
    {
      row: { member: { status: 'suspended', leftOn: '2026-07-10' }, searches: ['2026-02-01'] },
      expected: 'done warning suspended',
    },
    { row: { member: { status: 'left' } }, expected: 'notApplicable warning none' },
    { row: { lost: { kind: 'away' } }, expected: 'notApplicable warning none' },
  ] as const)('$row: $expected', ({ row, expected }) => {
    expect(verdicts(branchWith(row), at)).toEqual([expected])
  })

  it.each([
    { year: 2025, today: '2026-11-25', expected: 'notApplicable' },
    { year: 2027, today: '2027-01-02', expected: 'late' },
    { year: 2027, today: '2026-11-25', expected: 'notApplicable' },
  ])('in $year on $today: $expected', ({ year, today, expected }) => {
    const { duties } = judge(branchWith({}), { rule: 'J-05', year, today })
    expect(duties.map(({ status }) => status)).toEqual([expected])
  })

  it('asks for as many searches as are set', () => {
    const row = { suspendedOn: '2026-07-10', searches: ['2026-02-01', '2026-04-01'] }
    const withNeeded = (needed: number) =>
      verdicts(branchWith(row), { ...at, parameters: { 'lost.searches': needed } })
    expect(withNeeded(2)).toEqual(['done warning suspended'])
    expect(withNeeded(3)).toEqual(['wrong warning notSearched'])
  })

  it('counts searches and offers what comes next', () => {
    const facts = branchWith({ searches: ['2026-02-01', '2026-11-26'] })
    expect(said(facts, at)[0]).toContain('查找 1 次，没有停止党籍')
    expect(judge(facts, at).duties[0]?.remedy?.action).toEqual({
      type: 'recordEntry',
      register: 'condition',
      values: { memberId: 1, kind: 'membershipSuspended' },
    })
  })
})
