import { describe, expect, it, test } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch } from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'
import { termEnd } from './terms.ts'

const today = '2026-08-15'
const terms = (...given: Partial<Entry<'term'>>[]) => ({
  term: given.map((one, index) =>
    madeEntry('term', { id: index + 1, startedOn: '2021-03-15', ...one }),
  ),
})

test.each([
  { startedOn: '2021-03-15', endsOn: null, kind: 'village', level: 'branch', end: '2026-03-15' },
  { startedOn: '2021-03-15', endsOn: null, kind: 'community', level: 'branch', end: '2026-03-15' },
  { startedOn: '2021-03-15', endsOn: null, kind: 'school', level: 'branch', end: '2024-03-15' },
  { startedOn: '2021-03-15', endsOn: null, kind: 'other', level: 'committee', end: '2026-03-15' },
  { startedOn: '2020-02-29', endsOn: null, kind: 'other', level: 'branch', end: '2023-02-28' },
  { startedOn: '2021-03', endsOn: null, kind: 'village', level: 'branch', end: '2026-03-31' },
  { startedOn: '2021-03', endsOn: '2026-01', kind: 'village', level: 'branch', end: '2026-01-31' },
] as const)(
  'a term of a $kind $level from $startedOn ends on $end',
  ({ startedOn, endsOn, kind, level, end }) => {
    expect(termEnd({ startedOn, endsOn }, kind, level)).toBe(end)
  },
)

describe('A-06', () => {
  it.each([
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2028-03-15', expected: 'done' },
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2028-03-14', expected: 'done' },
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2028-03-13', expected: 'wrong' },
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2028-03-16', expected: 'wrong' },
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2028-03', expected: 'done' },
    { kind: 'village', startedOn: '2023-03', endsOn: '2028-03-31', expected: 'done' },
    { kind: 'village', startedOn: '2023-03', endsOn: '2028-04-01', expected: 'wrong' },
    { kind: 'village', startedOn: '2023', endsOn: '2028', expected: 'done' },
    { kind: 'village', startedOn: '2023-03-15', endsOn: '2026-03-15', expected: 'wrong' },
    { kind: 'community', startedOn: '2023-03-15', endsOn: null, expected: 'done' },
    { kind: 'enterprise', startedOn: '2025-03-15', endsOn: '2028-03-15', expected: 'done' },
    { kind: 'enterprise', startedOn: '2025-03-15', endsOn: '2030-03-15', expected: 'wrong' },
    { kind: 'enterprise', startedOn: '2018-10-27', endsOn: '2030', expected: 'notApplicable' },
    { kind: 'enterprise', startedOn: '2018-10-28', endsOn: '2030', expected: 'wrong' },
    { kind: 'enterprise', startedOn: '2027-01-01', endsOn: '2040', expected: 'notApplicable' },
  ] as const)('$kind, $startedOn to $endsOn: $expected', ({ kind, expected, ...term }) => {
    const facts = sampleBranch({ branch: { kind }, entries: terms(term) })
    expect(statuses(facts, { rule: 'A-06', year: 2026, today })).toEqual([`2026 ${expected}`])
  })

  it('is asked of a committee, too: five years', () => {
    const entries = terms({ startedOn: '2023-03-15', endsOn: '2026-03-15' })
    const branch = { kind: 'government', level: 'committee' } as const
    const [finding, ...others] = judge(sampleBranch({ branch, entries }), {
      rule: 'A-06',
      year: 2026,
      today,
    }).duties
    expect(finding && inChinese(finding.message)).toBe(
      '本届从2023-03-15到2026-03-15，任期应为 5 年，到2028-03-15届满，请核对日期。',
    )
    expect(others).toEqual([])
  })

  it('looks at every term of the year, and at no earlier one', () => {
    const entries = terms(
      { startedOn: '2019', endsOn: '2023' },
      { startedOn: '2023', endsOn: '2025' },
      { startedOn: '2026', endsOn: '2031' },
    )
    const of = (year: number) => statuses(sampleBranch({ entries }), { rule: 'A-06', year, today })
    expect([of(2024), of(2026)]).toEqual([['2024 wrong'], ['2026 wrong', '2026 done']])
  })
})

describe('A-07', () => {
  // The village term of 2021-03-15 ends on 2026-03-15; the reminder is due from 2025-09-15.
  it.each([
    { day: '2025-09-14', given: {}, expected: '2025 notApplicable' },
    { day: '2025-09-15', given: {}, expected: '2025 due' },
    { day: '2026-03-15', given: {}, expected: '2026 due' },
    { day: '2026-03-16', given: {}, expected: '2026 late' },
    { day: '2026-03-16', given: { remindedOn: '2025-10-08' }, expected: '2026 done' },
    { day: '2026-03-16', given: { remindedOn: '2026-03-15' }, expected: '2026 done' },
    { day: '2026-03-16', given: { remindedOn: '2026-03-16' }, expected: '2026 wrong' },
    { day: '2026-08-15', given: { remindedOn: '2026-03' }, expected: '2026 done' },
    { day: '2025-06-01', given: { remindedOn: '2025-05-01' }, expected: '2025 done' },
    { day: '2027-02-01', given: {}, expected: '2027 late' },
    { day: '2027-02-01', given: { remindedOn: '2025-10-08' }, expected: '2027 notApplicable' },
    { day: '2024-02-01', given: {}, expected: '2024 notApplicable' },
  ])('on $day with $given: $expected', ({ day, given, expected }) => {
    const year = Number(day.slice(0, 4))
    const facts = sampleBranch({ entries: terms(given) })
    expect(statuses(facts, { rule: 'A-07', year, today: day })).toEqual([expected])
  })

  it('keeps the missing reminder of a term that a new one followed, in its years only', () => {
    const entries = terms({}, { startedOn: '2026-03-10' })
    const of = (year: number) => statuses(sampleBranch({ entries }), { rule: 'A-07', year, today })
    expect([of(2025), of(2026)]).toEqual([['2025 late'], ['2026 late']])
    expect(
      statuses(sampleBranch({ entries }), { rule: 'A-07', year: 2027, today: '2027-02-01' }),
    ).toEqual(['2027 notApplicable'])
  })

  it('reminds as early as is set', () => {
    const parameters = { 'term.remindMonths': 3 }
    const facts = sampleBranch({ entries: terms({}) })
    const of = (day: string) =>
      statuses(facts, { rule: 'A-07', year: 2025, today: day, parameters })
    expect([of('2025-12-14'), of('2025-12-15')]).toEqual([['2025 notApplicable'], ['2025 due']])
  })
})

test.each(['A-06', 'A-07', 'A-08'])('%s asks for the term where none is entered', (rule) => {
  const [finding] = judge(sampleBranch(), { rule, year: 2026, today }).duties
  expect(finding?.status).toBe('notApplicable')
  expect(finding?.remedy?.action).toEqual({ type: 'recordEntry', register: 'term', values: {} })
})

test.each(['A-06', 'A-07', 'A-08'])('%s does not apply to a branch that is gone', (rule) => {
  const facts = sampleBranch({ entries: terms({}), branch: { dissolvedOn: '2020-05' } })
  expect(statuses(facts, { rule, year: 2026, today })).toEqual(['2026 notApplicable'])
})
