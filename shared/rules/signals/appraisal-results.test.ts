import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import { sampleBranch, sampleMember, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

type Grade = Entry<'appraisalResult'>['grade']
type Result = Entry<'appraisalResult'>

const appraisal = [
  madeEntry('appraisal', { id: 2, year: 2025, ballotOn: '2025-11-20' }),
  madeEntry('appraisal', { id: 3, year: 2026, ballotOn: '2026-11-20' }),
]

function keysOf(
  rule: string,
  results: readonly Result[],
  given: { members?: readonly MemberFact[]; today?: string } = {},
) {
  const { members = sampleMembers(4), today = '2026-11-25' } = given
  const facts = sampleBranch({ members, entries: { appraisal, appraisalResult: results } })
  return judge(facts, { rule, year: 2026, today }).signals.map(({ key }) =>
    key.replace('appraisal:3:', ''),
  )
}

const graded = (grades: readonly Grade[], appraisalId = 3): Result[] =>
  grades.map((grade, index) =>
    madeEntry('appraisalResult', {
      id: appraisalId * 100 + index,
      appraisalId,
      memberId: index + 1,
      grade,
    }),
  )

describe('S-37', () => {
  const four: Grade[] = ['excellent', 'qualified', 'qualified', 'qualified']

  it.each([
    { grades: four, today: '2027-01-01', expected: [] },
    { grades: ['excellent', ...four.slice(0, 3)], today: '2026-11-25', expected: ['excellent'] },
    { grades: four.slice(0, 3), today: '2026-12-31', expected: [] },
    { grades: four.slice(0, 3), today: '2027-01-01', expected: ['ungraded'] },
    { grades: [...four.slice(0, 3), null], today: '2027-01-01', expected: ['ungraded'] },
    { grades: [], today: '2027-01-01', expected: [] },
  ] as { grades: Grade[]; today: string; expected: string[] }[])(
    '$grades on $today: $expected',
    ({ grades, today, expected }) => {
      expect(keysOf('S-37', graded(grades), { today })).toEqual(expected)
    },
  )

  it.each([
    { grade: 'qualified', expected: ['probationary'] },
    { grade: null, expected: [] },
  ] as const)('a probationary member with $grade: $expected', ({ grade, expected }) => {
    const members = [...sampleMembers(3), sampleMember({ id: 4, type: 'probationary' })]
    const results = graded(['qualified', 'qualified', 'qualified', grade])
    expect(keysOf('S-37', results, { members })).toEqual(expected)
  })
})

it('S-37 counts full members only, whatever the entry says of who took part', () => {
  const results = graded(['excellent', 'excellent', 'qualified', 'qualified'])
  const entries = {
    appraisal: [madeEntry('appraisal', { id: 3, year: 2026, participants: 9 })],
    appraisalResult: results,
  }
  const facts = sampleBranch({ members: sampleMembers(4), entries })
  const [found] = judge(facts, { rule: 'S-37', year: 2026, today: '2026-11-25' }).signals
  expect(found?.message.params).toMatchObject({ n: 2, of: 4, limit: 1 })
})

describe('S-38 grades', () => {
  const same: Grade[] = ['qualified', 'qualified', 'qualified']
  const mixed: Grade[] = ['excellent', 'qualified', 'qualified']

  it.each([
    { own: same, last: same, expected: ['sameGrade'] },
    { own: same, last: ['excellent', 'excellent', 'excellent'], expected: ['sameGrade'] },
    { own: same, last: mixed, expected: [] },
    { own: mixed, last: same, expected: [] },
    { own: same, last: [], expected: [] },
    { own: same.slice(0, 2), last: same, expected: [] },
    { own: [...same, null], last: same, expected: ['sameGrade'] },
  ] as { own: Grade[]; last: Grade[]; expected: string[] }[])(
    '$own after $last: $expected',
    ({ own, last, expected }) => {
      expect(keysOf('S-38', [...graded(own), ...graded(last, 2)])).toEqual(expected)
    },
  )
})

describe('S-38 votes', () => {
  const voted = (votes: readonly (readonly [number | null, number | null])[]) =>
    votes.map(([excellent, qualified], index) =>
      madeEntry('appraisalResult', {
        id: index + 1,
        appraisalId: 3,
        memberId: index + 1,
        excellent,
        qualified,
      }),
    )

  it.each([
    {
      votes: [
        [3, 7],
        [3, 7],
        [3, 7],
      ],
      expected: ['sameVotes'],
    },
    {
      votes: [
        [3, 7],
        [3, 7],
        [4, 6],
      ],
      expected: [],
    },
    {
      votes: [
        [3, 7],
        [3, 7],
      ],
      expected: [],
    },
    {
      votes: [
        [null, null],
        [null, null],
        [null, null],
      ],
      expected: [],
    },
    {
      votes: [
        [3, 7],
        [3, 7],
        [3, 7],
        [null, null],
      ],
      expected: ['sameVotes'],
    },
  ] as { votes: [number | null, number | null][]; expected: string[] }[])(
    '$votes: $expected',
    ({ votes, expected }) => {
      expect(keysOf('S-38', voted(votes))).toEqual(expected)
    },
  )
})
