import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'
import { verdicts } from './test-verdicts.ts'

interface Row {
  readonly given?: Partial<Entry<'discipline'>>
  /** Organizational life meetings; their ids are 1, 2, … */
  readonly meetings?: readonly string[]
  /** Meetings at which the member explained the discipline. */
  readonly stated?: readonly number[]
  readonly about?: 'discipline' | 'inquiry'
  readonly memberId?: number
}

const branchWith = ({ given, meetings = [], stated = [], about, memberId }: Row) =>
  sampleBranch({
    members: [sampleMember(), sampleMember({ id: 2, name: '钱样' })],
    activities: meetings.map((heldOn, index) =>
      sampleActivity(heldOn, ['organizationalLife'], { id: index + 1 }),
    ),
    entries: {
      discipline: [
        madeEntry('discipline', {
          id: 7,
          memberId: 1,
          kind: 'warning',
          decidedOn: '2026-03-02',
          ...given,
        }),
      ],
      statement: stated.map((activityId, index) =>
        madeEntry('statement', {
          id: index + 1,
          activityId,
          memberId: memberId ?? 1,
          about: about ?? 'discipline',
        }),
      ),
    },
  })
const on = (row: Row, today: string, year = 2026) =>
  verdicts(branchWith(row), { rule: 'I-10', year, today })

describe('I-10', () => {
  it.each([
    { row: {}, today: '2027-03-02', expected: 'due error due' },
    { row: {}, today: '2027-03-03', expected: 'late error late' },
    { row: { meetings: ['2026-10-12'] }, today: '2026-11-25', expected: 'wrong error missing' },
    {
      row: { meetings: ['2026-10-12'], stated: [1] },
      today: '2026-11-25',
      expected: 'done error done',
    },
    { row: { meetings: ['2026-03-02'] }, today: '2026-11-25', expected: 'due error due' },
    {
      row: { meetings: ['2026-01-12', '2026-10-12'], stated: [1] },
      today: '2026-11-25',
      expected: 'wrong error missing',
    },
    {
      row: { meetings: ['2026-10-12', '2026-11-12'], stated: [2] },
      today: '2026-11-25',
      expected: 'wrong error later',
    },
    {
      row: { meetings: ['2026-10-12'], stated: [1], about: 'inquiry' },
      today: '2026-11-25',
      expected: 'wrong error missing',
    },
    {
      row: { meetings: ['2026-10-12'], stated: [1], memberId: 2 },
      today: '2026-11-25',
      expected: 'wrong error missing',
    },
    { row: { meetings: ['2026-11-26'] }, today: '2026-11-25', expected: 'due error due' },
    {
      row: { meetings: ['2027-01-20'], stated: [1] },
      today: '2027-02-01',
      expected: 'done error done',
    },
    { row: { stated: [99] }, today: '2027-06-01', expected: 'done error stated' },
    {
      row: { given: { decidedOn: '2026-10' }, meetings: ['2026-10-12'] },
      today: '2026-11-25',
      expected: 'due error due',
    },
    {
      row: { given: { kind: 'expulsion' } },
      today: '2026-11-25',
      expected: 'notApplicable error none',
    },
  ] as const)('$row on $today: $expected', ({ row, today, expected }) => {
    expect(on(row, today)).toEqual([expected])
  })

  it.each([
    { year: 2027, row: { meetings: ['2027-01-20'] }, expected: 'wrong error missing' },
    { year: 2027, row: { meetings: ['2027-01-20'], stated: [1] }, expected: 'done error done' },
    { year: 2027, row: { stated: [99] }, expected: 'notApplicable error none' },
    { year: 2027, row: {}, expected: 'late error late' },
    { year: 2028, row: {}, expected: 'notApplicable error none' },
    { year: 2025, row: {}, expected: 'notApplicable error none' },
  ])('in $year with $row: $expected', ({ year, row, expected }) => {
    expect(on(row, '2027-06-01', year)).toEqual([expected])
  })

  it('takes an unknown meeting for that of an earlier discipline, where there was one', () => {
    const facts = branchWith({ stated: [99] })
    const earlier = madeEntry('discipline', {
      id: 6,
      memberId: 1,
      kind: 'warning',
      decidedOn: '2022-05-01',
    })
    const discipline = [earlier, ...facts.entries.discipline]
    const withBoth = { ...facts, entries: { ...facts.entries, discipline } }
    expect(verdicts(withBoth, { rule: 'I-10', year: 2026, today: '2026-11-25' })).toEqual([
      'due error due',
    ])
  })

  it('offers to record the statement', () => {
    const facts = branchWith({ meetings: ['2026-10-12'] })
    const { duties } = judge(facts, { rule: 'I-10', year: 2026, today: '2026-11-25' })
    expect(duties[0]?.remedy?.action).toEqual({
      type: 'recordEntry',
      register: 'statement',
      values: { activityId: 1, memberId: 1, about: 'discipline' },
    })
    expect(duties[0]?.evidence.map(({ type }) => type)).toEqual(['entry', 'activity'])
  })
})
