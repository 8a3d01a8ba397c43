import { expect, it } from 'vitest'
import { previewImport } from '../services/import/import-service.ts'
import { paymentsWorkbook } from '../testing/big-workbooks.ts'
import { branchLedger } from '../testing/test-ledger.ts'
import { understandWorkbook } from '../workbook/read-file.ts'
import type { Preview } from './messages.ts'
import { shownPart } from './shown-part.ts'

/** A preview of so many people, twelve lines each. */
function previewOf(members: number): Preview {
  const { db, branchId } = branchLedger()
  const source = { name: '明细.xlsx', bytes: paymentsWorkbook(members) }
  const { tables, details, tops } = understandWorkbook(source)
  const files = [{ ...source, tables }]
  const { outcomes, rows } = previewImport(db, { organizationId: branchId, files })
  const counts = tables.map(({ records }) => records.length)
  const file = source.name
  const organizationId = branchId
  return {
    file,
    tables,
    counts,
    organizationId,
    outcomes,
    details,
    rows,
    people: [],
    forms: [],
    tops,
  }
}

it('shows a short table whole', () => {
  const preview = previewOf(20)
  expect(shownPart(preview)).toEqual(preview)
})

it('shows of a long table its first rows and those where somebody should look', () => {
  const preview = previewOf(200)
  const [table] = preview.tables
  const last = table?.records.at(-1)?.row ?? 0
  const problem = {
    row: last,
    cell: `A${last}`,
    code: 'notMoney',
    severity: 'warning',
    value: '',
    proposal: null,
    params: {},
  } as const
  const tables = preview.tables.map((one) => ({ ...one, problems: [problem] }))
  const shown = shownPart({ ...preview, tables })
  const rows = shown.tables[0]?.records.map((record) => record.row) ?? []
  expect(preview.counts).toEqual([table?.records.length])
  expect(rows).toHaveLength(2001)
  expect(rows.at(-1)).toBe(last)
  expect(shown.rows[0]?.map(({ row }) => row)).toEqual(rows)
  expect(shown.outcomes).toEqual(preview.outcomes)
})
