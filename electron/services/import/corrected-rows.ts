import type { CorrectedCell } from '../../../shared/sheets/correct/corrections.ts'
import type { RowChange } from '../../ledger/changes.ts'
import type { NewCorrection } from '../../ledger/repositories/import-corrections.ts'
import type { ImportedRecord } from './import-context.ts'

type About = NewCorrection['about']

/** The record that a row of a sheet became: what it wrote first, or the member whom its rows are of. */
function aboutOf(changes: readonly RowChange[]): About {
  const first = changes.find(({ after }) => after !== null)
  if (!first) return null
  const memberId = first.after?.['member_id']
  const isMembers = first.table.startsWith('dues_') && typeof memberId === 'number'
  return isMembers ? { table: 'member', id: memberId } : { table: first.table, id: first.id }
}

/** Corrected cells with the records that their rows became; null where a row wrote nothing. */
export function placedCorrections(
  corrected: readonly CorrectedCell[],
  records: readonly ImportedRecord[],
): NewCorrection[] {
  const rows = new Map(records.map((record) => [`${record.sheet} ${record.row}`, record]))
  return corrected.map(({ sheet, row, cell, original, value }) => ({
    sheet,
    row,
    cell,
    original,
    corrected: value,
    about: aboutOf(rows.get(`${sheet} ${row}`)?.changes ?? []),
  }))
}
