import type { PersonChoice, TableChoices } from '../../../shared/contract/import-choices.ts'
import type {
  CellCorrection,
  Corrections,
  SheetRow,
  TableCorrection,
} from '../../../shared/sheets/correct/corrections.ts'
import { speaksOf, type TableDetail } from '../../../shared/sheets/correct/table-detail.ts'
import type { FieldName } from '../../../shared/sheets/recognize/field-words.ts'
import type { Table, TableKind } from '../../../shared/sheets/table.ts'

/** A cell that is read in other words, with those that stand in it. */
export interface DraftCell extends CellCorrection {
  readonly original: string
}

/** All that a person said of a workbook before it is written. */
export interface ImportDraft {
  readonly organizationId: number
  readonly tables: readonly TableCorrection[]
  readonly cells: readonly DraftCell[]
  readonly distinctRows: readonly SheetRow[]
  readonly choices: readonly TableChoices[]
  /** Whether columns that were corrected are kept for sheets with the same headings. */
  readonly remember: boolean
}

export function emptyDraft(organizationId: number): ImportDraft {
  return {
    organizationId,
    tables: [],
    cells: [],
    distinctRows: [],
    choices: [],
    remember: true,
  }
}

/** The corrections as the main process takes them. */
export function correctionsOf({ tables, cells, distinctRows }: ImportDraft): Corrections {
  return {
    tables,
    distinctRows,
    cells: cells.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
  }
}

type Headed = Pick<Table, 'sheet' | 'headerRows' | 'kind'>

/** What was said of a table before; where it was read as remembered, that is where one starts from. */
function saidBefore(draft: ImportDraft, table: Headed, detail: TableDetail): TableCorrection {
  const said = draft.tables.find((one) => speaksOf(one, table))
  if (said) return said
  const { sheet, headerRows, kind } = table
  if (detail.rememberedId === null) return { sheet, headerRows, columns: {} }
  const known = detail.columns.map(({ letter, field }) => [letter, field] as const)
  return { sheet, headerRows, kind, columns: fieldsOf(known) }
}

/** Fields of columns are names of fields: they came from the recognizer's own list. */
const fieldsOf = (
  columns: readonly (readonly [string, string | null])[],
): Readonly<Record<string, FieldName | null>> =>
  Object.fromEntries(columns) as Record<string, FieldName | null>

/** One column of a table is another field, or (null) not taken. */
export function withColumn(
  draft: ImportDraft,
  table: Headed,
  detail: TableDetail,
  letter: string,
  field: FieldName | null,
): ImportDraft {
  const said = saidBefore(draft, table, detail)
  return replaceTable(draft, table, { ...said, columns: { ...said.columns, [letter]: field } })
}

/** A table is another form, or its heading stands in other rows. */
export function withForm(
  draft: ImportDraft,
  table: Headed,
  kind: TableKind,
  headerRows: readonly number[],
): ImportDraft {
  const { sheet } = table
  const said = draft.tables.find((one) => speaksOf(one, table))
  const before = [...(said?.insteadOf ?? []), ...table.headerRows]
  const insteadOf = [...new Set(before)].filter((row) => !headerRows.includes(row))
  return replaceTable(draft, table, {
    sheet,
    headerRows,
    kind,
    columns: {},
    ...(insteadOf.length > 0 && { insteadOf }),
  })
}

/** A table is read by itself again. */
export function withoutTable(draft: ImportDraft, table: Headed): ImportDraft {
  return { ...draft, tables: draft.tables.filter((one) => !speaksOf(one, table)) }
}

/** Each heading is spoken of once, be it where it was found or where a person shows it. */
function replaceTable(draft: ImportDraft, table: Headed, said: TableCorrection): ImportDraft {
  const { sheet, headerRows = [] } = said
  const others = withoutTable(draft, table).tables
  return {
    ...draft,
    tables: [...others.filter((one) => !speaksOf(one, { sheet, headerRows })), said],
  }
}

/** A cell is read in other words; '' empties it. The words that stand in the sheet stay known. */
export function withCell(draft: ImportDraft, cell: DraftCell): ImportDraft {
  const before = draft.cells.find((one) => isSameCell(one, cell))
  const original = before?.original ?? cell.original
  const others = draft.cells.filter((one) => !isSameCell(one, cell))
  return { ...draft, cells: [...others, { ...cell, original }] }
}

export function withoutCell(draft: ImportDraft, cell: Omit<CellCorrection, 'value'>): ImportDraft {
  return { ...draft, cells: draft.cells.filter((one) => !isSameCell(one, cell)) }
}

const isSameCell = (a: Omit<CellCorrection, 'value'>, b: Omit<CellCorrection, 'value'>): boolean =>
  a.sheet === b.sheet && a.cell === b.cell

/** What was chosen for a table's rows so far. */
export function choicesOf({ choices }: ImportDraft, table: string): TableChoices {
  return choices.find((one) => one.table === table) ?? { table, left: [], people: [] }
}

function replaceChoices(draft: ImportDraft, own: TableChoices): ImportDraft {
  const others = draft.choices.filter(({ table }) => table !== own.table)
  return { ...draft, choices: [...others, own] }
}

/** The rows of a table that are not imported. */
export function withLeft(draft: ImportDraft, table: string, left: readonly number[]): ImportDraft {
  const sorted = [...new Set(left)].toSorted((a, b) => a - b)
  return replaceChoices(draft, { ...choicesOf(draft, table), left: sorted })
}

/** Whose row it is; null: as it is found. A row of somebody is imported. */
export function withPerson(
  draft: ImportDraft,
  table: string,
  row: number,
  person: PersonChoice | null,
): ImportDraft {
  const own = choicesOf(draft, table)
  const others = own.people.filter((one) => one.row !== row)
  const people = person === null ? others : [...others, { row, person }]
  return replaceChoices(draft, {
    ...own,
    people,
    left: own.left.filter((one) => one !== row),
  })
}

/** A row that was refused as the second one of a person is somebody else, or completes the first. */
export function withSecondRow(
  draft: ImportDraft,
  table: { readonly key: string; readonly sheet: string },
  row: number,
  person: PersonChoice,
): ImportDraft {
  const { sheet } = table
  const distinctRows = [
    ...draft.distinctRows.filter((one) => one.sheet !== sheet || one.row !== row),
    { sheet, row },
  ]
  return { ...withPerson(draft, table.key, row, person), distinctRows }
}
