import { expect, it } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import type { Entry } from '../registers/registers.ts'
import { effectEnd } from './effect-period.ts'

const given = (change: Partial<Entry<'discipline'>>) =>
  madeEntry('discipline', { id: 1, ...change })

it.each([
  { kind: 'warning', decidedOn: '2025-03-15', end: '2026-03-14' },
  { kind: 'warning', decidedOn: '2025-03-01', end: '2026-02-28' },
  { kind: 'warning', decidedOn: '2024-02-29', end: '2025-02-27' },
  { kind: 'warning', decidedOn: '2025-03', end: '2026-02-28' },
  { kind: 'seriousWarning', decidedOn: '2025-03-15', end: '2026-09-14' },
  { kind: 'seriousWarning', decidedOn: '2025-08-31', end: '2027-02-27' },
  { kind: 'removalFromPost', decidedOn: '2025-03-15', end: '2027-03-14' },
  { kind: 'expulsion', decidedOn: '2025-03-15', end: null },
] as const)('$kind of $decidedOn ends on $end', ({ kind, decidedOn, end }) => {
  expect(effectEnd(given({ kind, decidedOn }))).toBe(end)
})

it('lasts 24 months for a serious warning instead of removal', () => {
  const kind = 'seriousWarning'
  const decidedOn = '2025-03-15'
  expect(effectEnd(given({ kind, decidedOn, insteadOfRemoval: true }))).toBe('2027-03-14')
  expect(effectEnd(given({ kind, decidedOn, insteadOfRemoval: false }))).toBe('2026-09-14')
})

it.each([
  { probationYears: 1, restoredOn: null, end: '2028-03-14' },
  { probationYears: 2, restoredOn: null, end: '2029-03-14' },
  { probationYears: null, restoredOn: null, end: '2028-03-14' },
  { probationYears: 1, restoredOn: '2026-04-10', end: '2028-04-09' },
  { probationYears: 2, restoredOn: '2027-04', end: '2029-03-31' },
])('probation of $probationYears years, restored $restoredOn, ends on $end', (change) => {
  const { end, ...rest } = change
  expect(effectEnd(given({ kind: 'probation', decidedOn: '2025-03-15', ...rest }))).toBe(end)
})
