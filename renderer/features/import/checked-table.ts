import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { KnownPerson, RowPreview } from '../../../shared/contract/import-rows.ts'
import type { TableDetail } from '../../../shared/sheets/correct/table-detail.ts'
import type { FieldName } from '../../../shared/sheets/recognize/field-words.ts'
import type { Problem, Table } from '../../../shared/sheets/table.ts'
import type { ImportDraft } from './import-draft.ts'

/** One table of the workbook that is looked at, with all that is known and was said of it. */
export interface CheckedTable {
  readonly table: Table
  readonly detail: TableDetail
  /** How many records it has; of long tables not all of them are shown. */
  readonly count: number
  readonly rows: readonly RowPreview[]
  readonly people: readonly KnownPerson[]
  /** Problems of the sheet, and those that show only against the ledger. */
  readonly problems: readonly Problem[]
  /** What a column of its form may hold. */
  readonly fields: readonly FieldName[]
  readonly draft: ImportDraft
  readonly revise: (draft: ImportDraft) => void
}

/** The tables of a preview, each with its own part of what comes in the order of the tables. */
export function checkedTables(
  preview: ImportPreview,
  draft: ImportDraft,
  revise: (draft: ImportDraft) => void,
): CheckedTable[] {
  const { tables, counts, details, rows, outcomes, people, forms } = preview
  return tables.flatMap((table, at) => {
    const detail = details[at]
    if (!detail) return []
    const problems = outcomes[at]?.problems ?? table.problems
    const fields = forms.find(({ kind }) => kind === table.kind)?.fields ?? []
    const count = counts[at] ?? table.records.length
    const known = { table, count, detail, rows: rows[at] ?? [], people, problems, fields }
    return [{ ...known, draft, revise }]
  })
}
