import type { ColumnKind } from '../sheets/forms/sheet-form.ts'
import { textWidth } from '../sheets/forms/text-width.ts'

/** A column before its width on paper is known. */
export interface ColumnNeed {
  readonly kind: ColumnKind
  /** The width that it has in a workbook, in half-width characters. */
  readonly width: number
  readonly heading: string
  /** What stands in it, without group lines. */
  readonly texts: readonly string[]
}

export interface FittedColumns {
  /** Points. */
  readonly size: number
  /** Percent. */
  readonly widths: readonly number[]
}

/** Sizes of 四号 and smaller; less than 8 points nobody over fifty reads. */
const SIZES = [12, 11, 10.5, 10, 9.5, 9, 8.5, 8]
/** Room beside the text of a cell in points: padding of both sides and the line. */
const PADDING = 7
/** A column of sentences may be as narrow as this share of its width in a workbook. */
const NARROWEST = 0.7
/** A heading wider than this may break. */
const LONGEST_HEAD = 10

const wide = (need: number, size: number): number => (need * size) / 2 + PADDING

/** The largest size in which all columns have the room that they need, and how wide each then is. */
export function fitColumns(columns: readonly ColumnNeed[], available: number): FittedColumns {
  const needs = columns.map(needOf)
  const total = (size: number): number => needs.reduce((sum, need) => sum + wide(need, size), 0)
  const size = SIZES.find((one) => total(one) <= available) ?? 8
  const spare = Math.max(0, available - total(size))
  const shares = columns.map(({ kind, width }) => (kind === 'text' ? width : width / 4))
  const allShares = shares.reduce((sum, share) => sum + share, 0)
  const widths = needs.map(
    (need, index) => wide(need, size) + (spare * (shares[index] ?? 0)) / allShares,
  )
  const sum = widths.reduce((all, width) => all + width, 0)
  return { size, widths: widths.map((width) => (width / sum) * 100) }
}

/** Half-width characters that a column needs, so that no number and no short word breaks. */
function needOf({ kind, width, heading, texts }: ColumnNeed): number {
  const longest = Math.max(0, ...texts.map(textWidth))
  const head = Math.max(...heading.split(/\s+/).map(textWidth))
  const body = kind === 'text' ? Math.min(longest, width * NARROWEST) : Math.min(longest, 22)
  return Math.max(body, Math.min(head, LONGEST_HEAD), 3)
}
