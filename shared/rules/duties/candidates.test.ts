import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleElection } from '../sample-election.ts'
import { sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { year: 2026, today: '2026-08-15' }
type Given = Omit<Partial<Entry<'discipline'>>, 'kind'> & Pick<Entry<'discipline'>, 'kind'>
const disciplined = (given: Given) => ({
  discipline: [madeEntry('discipline', { id: 5, memberId: 1, decidedOn: '2025-03-11', ...given })],
})
const conditioned = (given: Partial<Entry<'condition'>>) => ({
  condition: [
    madeEntry('condition', {
      id: 6,
      memberId: 1,
      kind: 'rightsSuspended',
      fromOn: '2026-01-01',
      ...given,
    }),
  ],
})
const said = (rule: string, parts: Parameters<typeof sampleElection>[0], today = at.today) => {
  const [finding] = judge(sampleElection(parts), { rule, year: 2026, today }).duties
  return [finding?.status, finding?.message.key.split('.').slice(2).join('.')]
}

describe('H-07', () => {
  it.each([
    { title: 'full members', member: {}, expected: ['done', 'done'] },
    {
      title: 'a probationary member',
      member: { type: 'probationary' as const },
      expected: ['wrong', 'notFull'],
    },
    {
      title: 'full the day after',
      member: { fullMemberDate: '2026-03-11' },
      expected: ['wrong', 'notFull'],
    },
    {
      title: 'full on the day',
      member: { fullMemberDate: '2026-03-10' },
      expected: ['done', 'done'],
    },
    {
      title: 'full in the month',
      member: { fullMemberDate: '2026-03' },
      expected: ['done', 'done'],
    },
    {
      title: 'on probation for two years',
      entries: disciplined({ kind: 'probation', probationYears: 2 }),
      expected: ['wrong', 'onProbation'],
    },
    {
      title: 'the last day of a year on probation',
      entries: disciplined({ kind: 'probation', probationYears: 1 }),
      expected: ['wrong', 'onProbation'],
    },
    {
      title: 'the day after a year on probation',
      entries: disciplined({ kind: 'probation', probationYears: 1, decidedOn: '2025-03-10' }),
      expected: ['done', 'done'],
    },
    {
      title: 'rights restored on the day',
      entries: disciplined({ kind: 'probation', probationYears: 2, restoredOn: '2026-03-10' }),
      expected: ['done', 'done'],
    },
    {
      title: 'a probation decided later',
      entries: disciplined({ kind: 'probation', decidedOn: '2026-03-11' }),
      expected: ['done', 'done'],
    },
    {
      title: 'a warning, which takes no rights',
      entries: disciplined({ kind: 'warning' }),
      expected: ['done', 'done'],
    },
    { title: 'rights suspended', entries: conditioned({}), expected: ['wrong', 'suspended'] },
    {
      title: 'suspended until the day before',
      entries: conditioned({ untilOn: '2026-03-09' }),
      expected: ['done', 'done'],
    },
    {
      title: 'suspended until the day',
      entries: conditioned({ untilOn: '2026-03-10' }),
      expected: ['wrong', 'suspended'],
    },
    { title: 'away', entries: conditioned({ kind: 'away' }), expected: ['done', 'done'] },
    {
      title: 'another member under discipline',
      entries: disciplined({ kind: 'probation', probationYears: 2, memberId: 9 }),
      expected: ['done', 'done'],
    },
  ])('$title: $expected', ({ member, entries = {}, expected }) => {
    const members = [sampleMember(member), sampleMember({ id: 9, name: '钱样二' })]
    expect(said('H-07', { members, entries, candidates: [{}] })).toEqual(expected)
  })

  it('does not apply where nobody is entered', () => {
    expect(said('H-07', {})).toEqual(['notApplicable', 'nobodyStood'])
  })
})

const higher = [{ isHigher: true }]

describe('H-09', () => {
  it.each([
    { kind: 'warning', decidedOn: '2025-03-11', expected: 'wrong' },
    { kind: 'warning', decidedOn: '2025-03-10', expected: 'done' },
    { kind: 'warning', decidedOn: '2026-03-11', expected: 'done' },
    { kind: 'warning', decidedOn: '2026-03-10', expected: 'wrong' },
    { kind: 'warning', decidedOn: '2025', expected: 'done' },
    { kind: 'seriousWarning', decidedOn: '2024-09-11', expected: 'wrong' },
    { kind: 'seriousWarning', decidedOn: '2024-09-10', expected: 'done' },
    {
      kind: 'seriousWarning',
      decidedOn: '2024-03-11',
      insteadOfRemoval: true,
      expected: 'wrong',
    },
    { kind: 'seriousWarning', decidedOn: '2024-03-10', insteadOfRemoval: true, expected: 'done' },
    { kind: 'removalFromPost', decidedOn: '2024-03-11', expected: 'wrong' },
    { kind: 'removalFromPost', decidedOn: '2024-03-10', expected: 'done' },
    { kind: 'probation', decidedOn: '2023-03-11', probationYears: 1, expected: 'wrong' },
    { kind: 'probation', decidedOn: '2023-03-10', probationYears: 1, expected: 'done' },
    { kind: 'probation', decidedOn: '2022-03-11', probationYears: 2, expected: 'wrong' },
    { kind: 'probation', decidedOn: '2021-01-01', restoredOn: '2024-03-11', expected: 'wrong' },
    { kind: 'probation', decidedOn: '2021-01-01', restoredOn: '2024-03-10', expected: 'done' },
  ] as const)('$kind of $decidedOn, a higher post: $expected', ({ expected, ...given }) => {
    const parts = { entries: disciplined(given), candidates: higher }
    const what = expected === 'done' ? 'done' : `wrong.${given.kind}`
    expect(said('H-09', parts)).toEqual([expected, what])
  })

  it.each([
    { isHigher: true, expected: ['wrong', 'wrong.warning'] },
    { isHigher: false, expected: ['done', 'done'] },
    { isHigher: null, expected: ['late', 'missing'] },
  ])('within the effect, higher $isHigher: $expected', ({ isHigher, expected }) => {
    const parts = { entries: disciplined({ kind: 'warning' }), candidates: [{ isHigher }] }
    expect(said('H-09', parts)).toEqual(expected)
  })

  it('names the discipline and its last day, and shows both', () => {
    const entries = disciplined({ kind: 'warning' })
    const facts = sampleElection({ entries, candidates: higher })
    const [finding] = judge(facts, { ...at, rule: 'H-09' }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '2026-03-10的选举，党员1在警告影响期内（2025-03-11至2026-03-10），不得拟任更高职务，请核对。',
    )
    expect(finding?.evidence.map(({ register, id }) => [register, id])).toEqual([
      ['election', 3],
      ['candidate', 1],
      ['discipline', 5],
    ])
  })

  it('does not apply where nobody is entered', () => {
    expect(said('H-09', { entries: disciplined({ kind: 'warning' }) })).toEqual([
      'notApplicable',
      'nobodyStood',
    ])
  })
})
