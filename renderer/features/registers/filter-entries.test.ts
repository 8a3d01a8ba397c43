import { expect, test } from 'vitest'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import { filterEntries, noEntryFilter, yearsOf } from './filter-entries.ts'

const row = (id: number, date: string | null, label: string): EntryRow => ({
  id,
  organizationId: 1,
  organization: '样例村党支部',
  values: {},
  names: {},
  label,
  date,
})
const rows = [row(1, '2026-05-20', '赵试一'), row(2, '2025', '钱试二'), row(3, null, 'SUN')]

test('years are offered once, the latest first', () => {
  expect(yearsOf([...rows, row(4, '2026', '')])).toEqual(['2026', '2025'])
})

test.each([
  ['nothing chosen', noEntryFilter, [1, 2, 3]],
  ['a year', { ...noEntryFilter, year: '2025' }, [2]],
  ['a text', { ...noEntryFilter, text: ' 试 ' }, [1, 2]],
  ['a text in capitals', { ...noEntryFilter, text: 'sun' }, [3]],
  ['both', { text: '钱', year: '2026' }, []],
])('%s', (_name, filter, ids) => {
  const found = filterEntries(rows, filter, ({ label }) => label)
  expect(found.map(({ id }) => id)).toEqual(ids)
})
