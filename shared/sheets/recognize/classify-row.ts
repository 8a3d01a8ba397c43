import type { Cell } from '../grid.ts'
import { squeeze } from '../plain-text.ts'
import type { SkipReason } from '../table.ts'
import type { Heading } from './headings.ts'

export interface RowContext {
  readonly headings: readonly Heading[]
  /** Column of the serial numbers, null without one. */
  readonly seqColumn: number | null
  /** Column without which a row is no record: the name of the person or the date. */
  readonly keyColumn: number
  /** How far the row is from the heading: 1 is the row right below it. */
  readonly distance: number
  /** Whether the row's only cell is merged across several columns. */
  readonly spans: boolean
}

const TOTAL = /^(?:(?:本页|本年|全年|本月|累计|支部)?(?:合计|总计|共计|小计)|大写|人民币\(?大写)/u
const FOOTNOTE = /^(?:注意?|说明|备注|附注|填表说明|填报说明|注意事项)\d{0,2}[:.、]|^[※*]/u
const SIGNATURE =
  /^(?:.{0,10}(?:书记|委员|负责人|签字|签名|填表人|填报人|制表人?|审核人?|复核人?|收款人|经办人|记录人|监票人|计票人|盖章|日期))(?:\([^()]*\))?:/u
/** The row that shows how a template is filled in. */
const EXAMPLE = /^(?:填写)?(?:示例|样例|范例|例)[:.、]?$/u
const GROUP = /小组(?:\([^()]*\))?$/u
const PERIOD =
  /^(?:(?:19|20)\d{2}年)?(?:第?[一二三四1-4]季度?|[上下]半年度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)$/u

/** Whether a text is a remark of the form's maker: 注：…, 说明：… */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(squeeze(text))
}

/** Whether a text is a line to sign: 填表人：…, 党支部书记： … */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(squeeze(text))
}

type LineRule = readonly [SkipReason, RegExp]

/** Lines that are no record wherever they stand, also with some cells beside them. */
const anyLine: readonly LineRule[] = [
  ['total', TOTAL],
  ['footnote', FOOTNOTE],
  ['signature', SIGNATURE],
  ['example', EXAMPLE],
]
/** Lines of one cell. */
const loneLine: readonly LineRule[] = [
  ['quarterHeading', PERIOD],
  ['groupHeading', GROUP],
]

function reasonOf(rules: readonly LineRule[], word: string): SkipReason | null {
  return rules.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}

/** Cells side by side from the first on: a list of codes parked far to the right is none of them. */
function sideBySide(cells: ReadonlyMap<number, Cell>): Cell[] {
  const run: Cell[] = []
  let last: number | null = null
  for (const [column, cell] of cells) {
    if (last !== null && column - last > 2) break
    run.push(cell)
    last = column
  }
  return run
}

/** 1, 2, 3 … under the heads (some printed forms number their columns). */
function isColumnNumbers(cells: ReadonlyMap<number, Cell>): boolean {
  const numbers = sideBySide(cells).map((cell) => Number(squeeze(cell.text)))
  return (
    numbers.length >= 3 &&
    numbers.every((number, at) => number === at + (numbers[0] ?? 0)) &&
    (numbers[0] === 1 || numbers[0] === 0)
  )
}

/** Blanks aside; words with another first sign are not compared any further. */
function isSameWord(text: string, leaf: string): boolean {
  if (text === leaf) return true
  return text.trimStart().charAt(0) === leaf.charAt(0) && squeeze(text) === squeeze(leaf)
}

function isRepeatedHeading(
  cells: ReadonlyMap<number, Cell>,
  headings: readonly Heading[],
): boolean {
  const same = headings.filter(({ column, leaf }) =>
    isSameWord(cells.get(column)?.text ?? '', leaf),
  )
  return same.length >= Math.max(2, cells.size / 2)
}

/** Rows numbered in advance, with formulas that add up nothing, hold no record yet. */
function isPreparedRow(cells: ReadonlyMap<number, Cell>, seqColumn: number | null): boolean {
  return [...cells].every(([column, { formula, number, text }]) =>
    column === seqColumn
      ? /^\d+$/.test(squeeze(text))
      : formula !== null && ((number ?? 0) === 0 || text.trim() === ''),
  )
}

function reasonOfLoneCell(word: string, context: RowContext, isKey: boolean): SkipReason | null {
  return reasonOf(loneLine, word) ?? (context.spans || !isKey ? 'note' : null)
}

/** Why a row below the heading is no record, or null where it is one. */
export function classifyRow(
  cells: ReadonlyMap<number, Cell>,
  context: RowContext,
): SkipReason | null {
  const [first] = cells
  if (!first) return 'blank'
  const [column, cell] = first
  const word = squeeze(cell.text)
  const line = column <= context.keyColumn ? reasonOf(anyLine, word) : null
  if (line !== null) return line
  if (isRepeatedHeading(cells, context.headings)) return 'repeatedHeader'
  if (context.distance <= 2 && isColumnNumbers(cells)) return 'columnNumbers'
  if (isPreparedRow(cells, context.seqColumn)) return 'blank'
  return cells.size === 1 ? reasonOfLoneCell(word, context, column === context.keyColumn) : null
}
