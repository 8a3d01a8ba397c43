/**
 * A printable sheet as a plain value: what an official form says and how it is divided, without
 * rows and columns counted out (`form-layout.ts`) and without a file format (the writer).
 */

/** `percent`: a share of one (0.015 is shown as 1.5%). */
export type ColumnKind = 'text' | 'id' | 'date' | 'money' | 'count' | 'percent'
export type Alignment = 'left' | 'center' | 'right'

export interface FormColumn {
  readonly heading: string
  /** The heading over this column and its neighbours (缴费月份 over 1月…12月). */
  readonly over: string | null
  /** In characters of the default font, as spreadsheets count. */
  readonly width: number
  readonly kind: ColumnKind
  readonly align: Alignment
  /** False: kept in the file beside the paper, outside the print area. Such columns come last. */
  readonly printed: boolean
  /** Tells what a person earns: left out where a form is masked. */
  readonly isPrivate: boolean
}

/** A computed cell with the value that is stored beside the formula. Columns are 1-based. */
export type FormFormula =
  | {
      readonly formula: 'sumAcross'
      readonly from: number
      readonly to: number
      readonly result: number
    }
  | { readonly formula: 'sumDown'; readonly result: number }
  | {
      readonly formula: 'countDown'
      readonly column: number
      readonly unit: string
      readonly count: number
    }
  /** Written out, with {row} for the number of its row, {first} and {last} for those of the table. */
  | { readonly formula: 'spelled'; readonly text: string; readonly result: string | number }

/** The name of another sheet of the workbook, by its place from 0; it leads there. */
export interface SheetLink {
  readonly sheet: number
  /** The name that it asked for, to know how much room that takes. */
  readonly name: string
}

export type FormCell = string | number | null | FormFormula | SheetLink

/** A box of a page that is no table: over so many columns, a label or what is filled in. */
export interface FormBox {
  readonly text: string | number | null
  readonly columns: number
  readonly isLabel: boolean
  readonly align: Alignment
}

/** Boxes side by side over all columns; the row is high enough for their texts. */
export interface BoxRow {
  readonly type: 'boxes'
  readonly boxes: readonly FormBox[]
  /** Lines that it has at least, also where nothing is filled in. */
  readonly lines: number
  /** Begins a page. */
  readonly startsPage: boolean
  /** Takes what the other rows leave of its page. */
  readonly stretches?: boolean
}

/** A group row runs over all printed columns (第一党小组（10人）, 一季度). */
export type FormRow =
  | BoxRow
  | { readonly type: 'group'; readonly text: string }
  | { readonly type: 'record'; readonly cells: readonly FormCell[] }

export interface FormTotal {
  readonly label: string
  /** The label runs over the first columns; `cells` holds the columns after them. */
  readonly labelColumns: number
  readonly cells: readonly FormCell[]
}

export interface InfoLine {
  readonly left: string
  /** Null: the left text takes the whole line. */
  readonly right: string | null
}

export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait'
  /** Leading columns that stay in view while scrolling. */
  readonly keyColumns: number
  /** Page numbers, with &P and &N as spreadsheets write them. */
  readonly footer: string
}

export interface SheetForm {
  readonly name: string
  readonly title: string
  readonly info: readonly InfoLine[]
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  readonly total: FormTotal | null
  /** One block under the table; lines are kept. */
  readonly notes: string | null
  readonly signature: string | null
  readonly page: PageSetup
}

/** Records of a form: rows of its table, pages of a book. */
export function recordCount({ rows }: Pick<SheetForm, 'rows'>): number {
  return rows.filter((row) => row.type === 'record' || (row.type === 'boxes' && row.startsPage))
    .length
}
