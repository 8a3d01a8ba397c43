import { describe, expect, it } from 'vitest'
import type { Entry } from '../../registers/registers.ts'
import { sampleElection } from '../sample-election.ts'
import { inChinese, judge } from '../test-judge.ts'

type Parts = Parameters<typeof sampleElection>[0]
type Votes = Partial<Entry<'candidate'>>
const at = { year: 2026, today: '2026-08-15' }
const found = (rule: string, parts: Parts, parameters = {}) => {
  const [finding] = judge(sampleElection(parts), { rule, ...at, parameters }).duties
  return [finding?.status, finding?.message.key.split('.').slice(2).join('.')]
}
const elected = (approve: number | null, given: Votes = {}): Votes => ({
  approve,
  isElected: true,
  ...given,
})
const notElected = { approve: 3, isElected: false }

describe('H-03', () => {
  it.each([
    { title: 'one more than half', candidates: [elected(6)], expected: ['done', 'done'] },
    { title: 'exactly half', candidates: [elected(5)], expected: ['wrong', 'wrong'] },
    {
      title: 'somebody not elected',
      candidates: [elected(9), notElected],
      expected: ['done', 'done'],
    },
    { title: 'no votes', candidates: [elected(null)], expected: ['late', 'votesMissing'] },
    {
      title: 'no result',
      candidates: [elected(9), { approve: 9 }],
      expected: ['late', 'votesMissing'],
    },
    {
      title: 'something missing and something wrong',
      candidates: [elected(null), elected(5)],
      expected: ['wrong', 'wrong'],
    },
    {
      title: 'a secretary whom the committee elects',
      candidates: [elected(9), elected(3, { office: 'secretary' })],
      expected: ['done', 'done'],
    },
    {
      title: 'a secretary whom the members elect',
      candidates: [elected(3, { office: 'secretary' })],
      expected: ['wrong', 'wrong'],
    },
    { title: 'no candidates', candidates: [], expected: ['late', 'noCandidates'] },
  ])('$title: $expected', ({ candidates, expected }) => {
    expect(found('H-03', { election: { present: 10 }, candidates })).toEqual(expected)
  })

  it('is more than half of an odd number', () => {
    const of = (approve: number) =>
      found('H-03', { election: { present: 9 }, candidates: [elected(approve)] })[0]
    expect([of(4), of(5)]).toEqual(['wrong', 'done'])
  })

  it('needs the number present', () => {
    expect(found('H-03', { candidates: [elected(9)] })).toEqual(['late', 'presentMissing'])
  })

  it('opens the form of a candidate where there is none', () => {
    const [finding] = judge(sampleElection({}), { rule: 'H-03', ...at }).duties
    expect(finding?.remedy?.action).toEqual({
      type: 'recordEntry',
      register: 'candidate',
      values: { electionId: 3 },
    })
  })
})

const ballots = { ballotsIssued: 10, ballotsReturned: 10, ballotsValid: 9 }
const votes = (approve: number, oppose: number, abstain: number | null) => ({
  approve,
  oppose,
  abstain,
})

describe('H-04', () => {
  it.each([
    { election: ballots, candidates: [votes(6, 2, 1)], expected: ['done', 'done'] },
    { election: ballots, candidates: [], expected: ['done', 'done'] },
    { election: { ...ballots, ballotsValid: 10 }, candidates: [], expected: ['done', 'done'] },
    {
      election: { ...ballots, ballotsReturned: 11 },
      candidates: [],
      expected: ['wrong', 'returned'],
    },
    { election: { ...ballots, ballotsValid: 11 }, candidates: [], expected: ['wrong', 'valid'] },
    {
      election: ballots,
      candidates: [votes(6, 2, 1), votes(6, 2, 2)],
      expected: ['wrong', 'votes'],
    },
    { election: ballots, candidates: [votes(6, 2, null)], expected: ['late', 'votesMissing'] },
    {
      election: ballots,
      candidates: [votes(6, 2, 1), { office: 'secretary' as const, ...votes(3, 0, 0) }],
      expected: ['done', 'done'],
    },
    {
      election: { ...ballots, ballotsValid: null },
      candidates: [votes(6, 2, 1)],
      expected: ['late', 'validMissing'],
    },
    {
      election: { ...ballots, ballotsIssued: null },
      candidates: [],
      expected: ['late', 'missing'],
    },
  ])('$election, $candidates: $expected', ({ expected, ...parts }) => {
    expect(found('H-04', parts)).toEqual(expected)
  })
})

const many = (count: number, office: Entry<'candidate'>['office'] = 'committeeMember') =>
  Array.from({ length: count }, () => ({ office }))

describe('H-05', () => {
  it.each([
    { seats: 3, candidates: many(4), expected: ['done', 'done'] },
    { seats: 3, candidates: many(3), expected: ['wrong', 'wrong'] },
    { seats: 5, candidates: many(6), expected: ['done', 'done'] },
    { seats: 5, candidates: many(5), expected: ['wrong', 'wrong'] },
    { seats: 7, candidates: many(9), expected: ['done', 'done'] },
    { seats: 7, candidates: many(8), expected: ['wrong', 'wrong'] },
    { seats: 1, candidates: many(2), expected: ['done', 'done'] },
    { seats: 10, candidates: many(12), expected: ['done', 'done'] },
    { seats: 10, candidates: many(11), expected: ['wrong', 'wrong'] },
    {
      seats: 3,
      candidates: [...many(3), ...many(1, 'secretary')],
      expected: ['wrong', 'wrong'],
    },
    { seats: 1, candidates: many(1, 'secretary'), expected: ['notApplicable', 'none'] },
    { seats: null, candidates: many(4), expected: ['late', 'missing'] },
    { seats: 0, candidates: many(4), expected: ['late', 'missing'] },
    { seats: 3, candidates: [], expected: ['late', 'noCandidates'] },
  ])('$candidates.length for $seats: $expected', ({ seats, candidates, expected }) => {
    expect(found('H-05', { election: { seats }, candidates })).toEqual(expected)
  })

  it('can ask for several candidates for secretary', () => {
    const parameters = { 'election.rivalSecretary': true }
    const of = (count: number) =>
      found('H-05', { candidates: many(count, 'secretary') }, parameters)
    expect([of(1), of(2)]).toEqual([
      ['wrong', 'secretary'],
      ['notApplicable', 'none'],
    ])
  })

  it('names seats, candidates and the least', () => {
    const facts = sampleElection({ election: { seats: 3 }, candidates: many(3) })
    const [finding] = judge(facts, { rule: 'H-05', ...at }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '2026-03-10的选举应选委员 3 人，候选人 3 人；差额不少于 20% 应有 4 人，请核对。',
    )
  })
})

it.each(['H-01', 'H-02', 'H-03', 'H-04', 'H-05', 'H-06', 'H-07', 'H-08', 'H-09', 'H-10'])(
  '%s does not apply to a year without an election',
  (rule) => {
    const { duties } = judge(sampleElection({}), { rule, year: 2025, today: '2026-08-15' })
    expect(duties.map(({ status }) => status)).toEqual(['notApplicable'])
  },
)
