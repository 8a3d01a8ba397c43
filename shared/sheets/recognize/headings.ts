import type { Cell, Grid, Merge } from '../grid.ts'
import { squeeze, withoutBrackets } from '../plain-text.ts'
import { chineseNumber } from '../parse/chinese-number.ts'
import { commonForm } from './same-heading.ts'

/** The heading of one column. */
export interface Heading {
  readonly column: number
  /** As written; under a group as "group/heading", the group without its blanks. */
  readonly text: string
  /** The lowest part of it. */
  readonly leaf: string
  readonly group: string | null
}

/** Merged blocks by the row of their top, for quick looks at single rows. */
export type MergesByRow = ReadonlyMap<number, readonly Merge[]>

export function mergesByTopRow(grid: Grid): MergesByRow {
  return Map.groupBy(grid.merges, (merge) => merge.top)
}

/** The group title that spans a column in a row (merged across two columns or more). */
function groupOver(grid: Grid, merges: MergesByRow, row: number, column: number): string | null {
  const block = merges
    .get(row)
    ?.find(({ left, right }) => left < right && column >= left && column <= right)
  const cell = block && grid.rows.get(row)?.get(block.left)
  // Letters are spread to the width of the block; brackets stay as they were written.
  return cell ? cell.text.replaceAll(/\s/gu, '') : null
}

/** The column of our own copies that tells what was wrong with a row; it is read as `checkNote`. */
const PROBLEM_NOTES: ReadonlySet<string> = new Set(['问题说明', 'Problemnotes'])

export const isProblemNote = (heading: string): boolean => PROBLEM_NOTES.has(squeeze(heading))

/** The headings that a block of rows gives; columns without a text of their own are left out. */
export function headingsOf(
  grid: Grid,
  merges: MergesByRow,
  top: number,
  bottom: number,
): Heading[] {
  const leaves = new Map<number, { row: number; cell: Cell }>()
  for (let row = top; row <= bottom; row += 1) {
    for (const [column, cell] of grid.rows.get(row) ?? []) leaves.set(column, { row, cell })
  }
  return [...leaves]
    .toSorted(([a], [b]) => a - b)
    .map(([column, { row, cell }]) => {
      const groups: string[] = []
      for (let above = top; above < row; above += 1) {
        const group = groupOver(grid, merges, above, column)
        if (group !== null) groups.push(group)
      }
      const leaf = cell.text.trim()
      return { column, text: [...groups, leaf].join('/'), leaf, group: groups.at(-1) ?? null }
    })
}

/** Marks of a field that must be filled, and numbers of fields (1.姓名, *姓名, ★姓名, 姓名*：). */
const MARKS_BEFORE = /^(?:[*★☆●▲△※#]+|[(]?\d{1,2}[.、)](?=\D))+/u
const MARKS_AFTER = /[*★☆●▲△※#:]+$/u

/** The forms in which a heading is compared with the words of a field. */
export function comparable(heading: string): readonly string[] {
  const word = squeeze(heading).replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '')
  const bare = withoutBrackets(word)
  const words = bare === '' ? [word] : [word, bare]
  return [...new Set([...words, ...words.map(commonForm)])]
}

const MONTH = /^(?:(?:19|20)\d{2}[年./-]?)?(\d{1,2}|[一二三四五六七八九十]{1,2})月?份?$/u

/**
 * The month of a month's column: 1月, 01月, 一月份, "1 月", 2024.01, 2024-01; a bare number (7)
 * only under a group whose words speak of months. Null for other headings.
 */
export function monthOfHeading({ leaf, group }: Heading): number | null {
  const word = withoutBrackets(squeeze(leaf))
  const match = MONTH.exec(word)
  if (!match) return null
  const saysMonth = word.includes('月') || /^\d{4}[年./-]\d/u.test(word)
  if (!saysMonth && !(group ?? '').includes('月')) return null
  const month = chineseNumber(match[1] ?? '') ?? Number(match[1])
  return month >= 1 && month <= 12 ? month : null
}
