import type { ColumnRange, Grid } from '../grid.ts'
import type { FormLayout } from '../layouts/form-layout.ts'
import { squeeze } from '../plain-text.ts'
import { clipGrid } from './clip-grid.ts'
import type { FieldName } from './field-words.ts'
import { isCode } from './split-value.ts'
import { LabelValueFinder, type LabelValues, type Slot } from './label-values.ts'
import type { LabelReader } from './labels.ts'

/** One card or page: its labels and values, and the rows that are its own. */
export interface FormInstance {
  readonly slots: readonly Slot[]
  /** First row of its title. */
  readonly from: number
  readonly to: number
  /** Row of its first label. */
  readonly top: number
}

/** Cards or pages that stand one below the other in the same columns. */
export interface FormColumn {
  readonly grid: Grid
  readonly instances: readonly FormInstance[]
  /** Rows whose labels head lists. */
  readonly lists: readonly number[]
  /** Rows in which values stand. */
  readonly valueRows: ReadonlySet<number>
}

/** Code lists are parked at least so many empty columns away from a form. */
const PARKED = 2

/** The first of the layout's anchors that stands on the sheet. */
function anchorOf(slots: readonly Slot[], { anchors }: FormLayout): FieldName | null {
  return anchors.find((field) => slots.some((slot) => slot.field === field)) ?? null
}

/** Runs of columns that something stands in or is merged over, an empty column inside them at most. */
function columnRuns(grid: Grid): ColumnRange[] {
  const used = new Set<number>()
  for (const cells of grid.rows.values()) for (const column of cells.keys()) used.add(column)
  for (const { left, right } of grid.merges) {
    for (let column = left; column <= Math.min(right, left + 200); column += 1) used.add(column)
  }
  const runs: { left: number; right: number }[] = []
  for (const column of [...used].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && column - last.right <= PARKED) last.right = column
    else runs.push({ left: column, right: column })
  }
  return runs
}

/** Codes such as "01 汉族", or whatever holds no label of the form. */
function isParked(grid: Grid, range: ColumnRange, reader: LabelReader): boolean {
  const texts = [...clipGrid(grid, range).rows.values()].flatMap((cells) =>
    [...cells.values()].map(({ text }) => text),
  )
  const labels = texts.filter((text) => reader.partsOf(text)?.some(({ known }) => known) === true)
  const codes = texts.filter((text) => isCode(text) && !labels.includes(text))
  return labels.length === 0 || codes.length > labels.length
}

/** The parts of a sheet that may hold forms: columns far from each other, without parked codes. */
function formColumns(grid: Grid, reader: LabelReader): ColumnRange[] {
  const parts: { left: number; right: number }[] = []
  for (const run of columnRuns(grid)) {
    if (isParked(grid, run, reader)) continue
    const last = parts.at(-1)
    if (last && !hasAnchor(grid, run, reader)) last.right = run.right
    else parts.push({ ...run })
  }
  return parts
}

function hasAnchor(grid: Grid, range: ColumnRange, reader: LabelReader): boolean {
  const { slots } = new LabelValueFinder(clipGrid(grid, range), reader).find()
  return slots.some(({ field }) => field === reader.layout.anchors[0])
}

/** Where cards stand side by side: the same label twice in a row. Else the range as it is. */
function sideBySide(range: ColumnRange, slots: readonly Slot[], anchor: FieldName): ColumnRange[] {
  const anchors = slots.filter(({ field }) => field === anchor)
  const [first] = anchors
  const row = anchors.filter(({ labelAt }) => labelAt.row === first?.labelAt.row)
  const columns = [...new Set(row.map(({ labelAt }) => labelAt.column))]
  const lefts = slots.map(({ labelAt }) => labelAt.column)
  const shift = (columns[0] ?? 0) - Math.min(...lefts)
  if (columns.length < 2) return [range]
  return columns.map((column, at) => ({
    left: at === 0 ? range.left : column - shift,
    right: (columns[at + 1] ?? range.right + shift + 1) - shift - 1,
  }))
}

/** Rows of a title above the first label of a form: up to the labels and values of the one before. */
function titleFrom(grid: Grid, top: number, after: number): number {
  return [...grid.rows.keys()].find((row) => row > after && row < top) ?? top
}

function lastRowOf(slots: readonly Slot[]): number {
  return Math.max(0, ...slots.map(({ labelAt, valueAt }) => Math.max(labelAt.row, valueAt.row)))
}

/** Cuts the labels of a column of forms into the single forms, at the label that each has once. */
function instancesOf(grid: Grid, slots: readonly Slot[], anchor: FieldName): FormInstance[] {
  const anchors = [
    ...new Set(slots.filter(({ field }) => field === anchor).map(({ labelAt }) => labelAt.row)),
  ]
  const known = slots.find(({ field }) => field !== null)
  const offset = (anchors[0] ?? 0) - (known?.labelAt.row ?? 0)
  const tops = anchors.map((row) => row - offset)
  const last = [...grid.rows.keys()].at(-1) ?? 0
  let after = 0
  return tops.map((top, at) => {
    const until = (tops[at + 1] ?? last + 1) - 1
    const own = slots.filter(({ labelAt: { row } }) => row >= (at === 0 ? 0 : top) && row <= until)
    const from = titleFrom(grid, top, after)
    after = lastRowOf(own)
    return { slots: own, from, top, to: until }
  })
}

/** Fields of a form that tell what it is, whether filled or not. */
export function describedFields(slots: readonly Slot[], layout: FormLayout): Set<FieldName> {
  return new Set(
    slots.flatMap(({ field }) =>
      field !== null && layout.describes.fields.includes(field) ? [field] : [],
    ),
  )
}

/**
 * Whether labels make a form: its anchor and enough of what describes it, with values beside their
 * labels, or several rows of labels above their values. One row of labels above values is a table of
 * one record.
 */
function isForm({ slots }: FormInstance, layout: FormLayout): boolean {
  const beside = slots.filter(({ how }) => how !== 'below')
  const bands = slots.filter(({ how, field }) => how === 'below' && field !== null)
  const labelRows = new Set(bands.map(({ labelAt }) => labelAt.row))
  const told = describedFields(beside, layout).size
  if (describedFields(slots, layout).size < layout.describes.atLeast) return false
  return labelRows.size > 1 || told >= layout.describes.atLeast
}

function columnOf(grid: Grid, reader: LabelReader, found: LabelValues): FormColumn | null {
  const anchor = anchorOf(found.slots, reader.layout)
  if (anchor === null) return null
  const instances = instancesOf(grid, found.slots, anchor).filter((one) =>
    isForm(one, reader.layout),
  )
  return instances.length === 0 ? null : { ...found, grid, instances }
}

/** The forms of a sheet, those in the same columns together; none where it holds no such form. */
export function findForms(grid: Grid, reader: LabelReader): FormColumn[] {
  return formColumns(grid, reader).flatMap((run) => {
    const clipped = clipGrid(grid, run)
    const found = new LabelValueFinder(clipped, reader).find()
    const anchor = anchorOf(found.slots, reader.layout)
    if (anchor === null) return []
    const parts = sideBySide(run, found.slots, anchor)
    const columns = parts.flatMap((part) => {
      const own = clipGrid(clipped, part)
      return columnOf(own, reader, new LabelValueFinder(own, reader).find()) ?? []
    })
    if (columns.length === parts.length) return columns
    return columnOf(clipped, reader, found) ?? []
  })
}

/** The words of a sheet's name and of the rows above the first label, without blanks. */
export function textAboveForm({ grid, instances }: FormColumn): string {
  const [first] = instances
  const rows = [...grid.rows].filter(([row]) => first && row >= first.from && row < first.top)
  return squeeze(
    [grid.sheet, ...rows.flatMap(([, cells]) => [...cells.values()].map(({ text }) => text))].join(
      ' ',
    ),
  )
}
