import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { TableCorrection } from '../../../shared/sheets/correct/corrections.ts'
import { headingsOfTable } from '../../../shared/sheets/correct/fingerprint.ts'
import { speaksOf } from '../../../shared/sheets/correct/table-detail.ts'
import { columnNumber } from '../../../shared/sheets/grid.ts'
import type { NewLayout } from './layout-service.ts'

/** What a person corrected of a workbook's tables, to be kept for sheets with the same headings. */
export function layoutsToRemember(
  { file, tables, details }: Pick<ImportPreview, 'file' | 'tables' | 'details'>,
  corrections: readonly TableCorrection[],
): NewLayout[] {
  return tables.flatMap((table, at) => {
    const said = corrections.find((one) => speaksOf(one, table))
    const fingerprint = details[at]?.fingerprint ?? ''
    if (!said || fingerprint === '' || table.kind === 'unknown') return []
    const first = headingsOfTable(table)[0]?.column ?? 1
    const columns = Object.entries(said.columns).map(([letter, field]) => ({
      offset: columnNumber(letter) - first,
      field,
    }))
    return [{ fingerprint, kind: table.kind, columns, file }]
  })
}
