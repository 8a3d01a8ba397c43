import { expect, test } from 'vitest'
import { madeEntry } from '../registers/entries.ts'
import { effectEnd } from './effect-period.ts'

test.each([
  { kind: 'warning', decidedOn: '2025-03-15', end: '2026-03-14' },
  { kind: 'warning', decidedOn: '2024-02-29', end: '2025-02-27' },
  { kind: 'warning', decidedOn: '2025-03', end: '2026-02-28' },
  { kind: 'seriousWarning', decidedOn: '2025-03-15', end: '2026-09-14' },
  { kind: 'seriousWarning', decidedOn: '2024-08-31', end: '2026-02-27' },
  { kind: 'seriousWarning', decidedOn: '2024-09-01', end: '2026-02-28' },
  { kind: 'seriousWarning', decidedOn: '2025-03-15', insteadOfRemoval: true, end: '2027-03-14' },
  { kind: 'removalFromPost', decidedOn: '2025-03-15', end: '2027-03-14' },
  { kind: 'removalFromPost', decidedOn: '2024-01-01', end: '2025-12-31' },
  { kind: 'probation', decidedOn: '2024-03-15', probationYears: 1, end: '2027-03-14' },
  { kind: 'probation', decidedOn: '2024-03-15', probationYears: 2, end: '2028-03-14' },
  { kind: 'probation', decidedOn: '2024-03-15', end: '2027-03-14' },
  {
    kind: 'probation',
    decidedOn: '2024-03-15',
    probationYears: 1,
    restoredOn: '2025-04-10',
    end: '2027-04-09',
  },
  { kind: 'expulsion', decidedOn: '2024-03-15', end: null },
] as const)('$kind of $decidedOn ends on $end', ({ end, ...given }) => {
  expect(effectEnd(madeEntry('discipline', { id: 1, memberId: 1, ...given }))).toBe(end)
})
