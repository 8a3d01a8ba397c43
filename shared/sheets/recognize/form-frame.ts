import { cellAddress } from '../grid.ts'
import type { SkipReason } from '../table.ts'
import { isFootnote, isSignature } from './classify-row.ts'
import type { FormColumn, FormInstance } from './form-instances.ts'
import type { Slot } from './label-values.ts'
import type { TableFrame } from './raw-table.ts'
import { readTitleBlock, yearOfTitle } from './title.ts'

/** Address of a label; several in one cell are told apart by their number. */
function labelKeys(slots: readonly Slot[]): Map<Slot, string> {
  const taken = new Map<string, number>()
  return new Map(
    slots.map((slot) => {
      const address = cellAddress(slot.labelAt.row, slot.labelAt.column)
      const count = (taken.get(address) ?? 0) + 1
      taken.set(address, count)
      return [slot, count === 1 ? address : `${address}#${count}`]
    }),
  )
}

/** Rows of the forms that hold neither label nor value, and why. */
function skippedRows({
  grid,
  instances,
  lists,
  valueRows,
}: FormColumn): Record<number, SkipReason> {
  const labels = instances.flatMap(({ slots }) =>
    slots.filter((slot) => slot.field !== null || isWorthTelling(slot)),
  )
  const used = new Set([...labels.map(({ labelAt }) => labelAt.row), ...valueRows])
  const skipped: Record<number, SkipReason> = {}
  for (const [row, cells] of grid.rows) {
    if (row < (instances[0]?.top ?? 0) || used.has(row)) continue
    const text = cells.values().next().value?.text ?? ''
    if (lists.includes(row)) skipped[row] = 'note'
    else if (isFootnote(text)) skipped[row] = 'footnote'
    else skipped[row] = isSignature(text) ? 'signature' : 'note'
  }
  return skipped
}

/**
 * What is known of a column of forms: title, labels (`columns` and `unmapped` by the address of the
 * label) and rows that are neither. `used` are the slots whose values are read.
 */
export function frameOfForms(column: FormColumn, used: ReadonlySet<Slot>): TableFrame {
  const { grid, instances } = column
  const [first] = instances
  const block = readTitleBlock(grid, first?.from ?? 1, first?.top ?? 1)
  const slots = instances.flatMap((instance) => instance.slots)
  const keys = labelKeys(slots)
  const mapped = slots.filter((slot) => used.has(slot) && first?.slots.includes(slot) === true)
  const others = slots.filter((slot) => !used.has(slot) && isWorthTelling(slot))
  return {
    sheet: grid.sheet,
    ...block,
    year: yearOfTitle(block.title ?? '', grid.sheet),
    headerRows: [],
    skippedRows: skippedRows(column),
    columns: Object.fromEntries(
      mapped.map((slot) => [keys.get(slot) ?? '', { header: slot.label, field: slot.field ?? '' }]),
    ),
    unmapped: Object.fromEntries(others.map((slot) => [keys.get(slot) ?? '', slot.label])),
  }
}

/** Labels with something written behind them; lines to sign hold no fact. */
function isWorthTelling({ label, cell }: Slot): boolean {
  return cell !== null && cell.text.trim() !== '' && !isSignature(`${label}:`)
}

/** The title of one form among several: the texts above its first label. */
export function titleOf({ grid }: FormColumn, { from, top }: FormInstance): string {
  const rows = [...grid.rows].filter(([row]) => row >= from && row < top)
  return rows.flatMap(([, cells]) => [...cells.values()].map(({ text }) => text)).join(' ')
}
