import { expect, it } from 'vitest'
import type { FieldChange } from '../../../shared/contract/import-rows.ts'
import { mergeChanges } from './merge-changes.ts'

const paid = (at: string | null, after = 100): FieldChange => ({
  table: 'dues_payment',
  column: 'amount_fen',
  at,
  before: 50,
  after,
})

it.each<[string, FieldChange[], (string | null)[]]>([
  ['months in a row', [paid('2024-11'), paid('2024-12'), paid('2025-01')], ['2024-11–2025-01']],
  ['a month is missing', [paid('2024-01'), paid('2024-03')], ['2024-01', '2024-03']],
  ['other amounts', [paid('2024-01'), paid('2024-02', 90)], ['2024-01', '2024-02']],
  ['no months', [paid(null), paid(null)], [null, null]],
  ['terms', [paid('2024-01–2024-12'), paid('2025-01')], ['2024-01–2024-12', '2025-01']],
])('%s', (_, changes, at) => {
  expect(mergeChanges(changes).map((change) => change.at)).toEqual(at)
})
