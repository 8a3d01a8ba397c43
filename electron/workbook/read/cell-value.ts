import type { Cell } from '../../../shared/sheets/grid.ts'
import { DAYS_TO_1904, clockTime, momentOfSerial } from '../../../shared/sheets/serial-date.ts'
import { decimalOfText } from './decimal.ts'
import type { ShownParts } from './number-format.ts'
import type { CellStyle } from './styles-part.ts'
import { cleanText, xmlBoolean } from './xml-text.ts'

/** The values of attribute `t`; a cell without it is `n`. */
export const cellTypes = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const
export type CellTypeName = (typeof cellTypes)[number]

/** A cell as its XML tells, before it is understood. */
export interface RawCell {
  readonly type: CellTypeName
  /** Content of `v`, null where there is none. */
  readonly value: string | null
  /** Text of `is`. */
  readonly inline: string | null
  readonly formula: string | null
  readonly style: CellStyle
}

/** What the whole workbook settles for its cells. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly uses1904: boolean
}

/** As exact as the format shows: `yyyy.mm` hides a day that nobody sees or answers for. */
function shownDay(day: string, shown: ShownParts): string {
  if (shown.day || (!shown.month && !shown.year)) return day
  return shown.month ? day.slice(0, 7) : day.slice(0, 4)
}

function dateText(serial: number, shown: ShownParts, uses1904: boolean): string | null {
  const moment = momentOfSerial(uses1904 ? serial + DAYS_TO_1904 : serial)
  if (!moment) return null
  const day = shownDay(moment.day, shown)
  return moment.time !== null && day.length === 10 ? `${day} ${moment.time}` : day
}

function isDateFormat(shown: ShownParts): boolean {
  return shown.year || shown.month || shown.day || shown.time
}

/** All cells are made here, alike in memory: readers of millions of them stay fast. */
function cell(
  type: Cell['type'],
  text: string,
  number: number | null,
  date: string | null,
  { format }: CellStyle,
  formula: string | null,
): Cell {
  return { type, text, number, date, format, formula }
}

/** 15 digits are what a spreadsheet shows: 94.20999999999999 stands there as 94.21. */
function digitsOf(number: number): string {
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(15)))
}

/**
 * The cell of a number: a date or a time where its format shows one. `isShort`: it is written with
 * at most 15 digits, which need no rounding.
 */
export function cellOfNumber(
  number: number,
  isShort: boolean,
  style: CellStyle,
  formula: string | null,
  { uses1904 }: CellContext,
): Cell {
  const { shown } = style
  if (isDateFormat(shown)) {
    if (number >= 0 && number < 1 && shown.time) {
      return cell('text', clockTime(Math.round(number * 1440) % 1440), null, null, style, formula)
    }
    const date = dateText(number, shown, uses1904)
    if (date !== null) return cell('date', date, number, date, style, formula)
  }
  const text = isShort ? String(number) : digitsOf(number)
  return cell('number', text, number, null, style, formula)
}

/** The cell of a text; null where it is blank and no formula gave it. */
export function cellOfText(text: string, style: CellStyle, formula: string | null): Cell | null {
  if (formula === null && text.trim() === '') return null
  return cell('text', text, null, null, style, formula)
}

/** The same cell with a formula behind it. */
export function withFormula({ type, text, number, date, format }: Cell, formula: string): Cell {
  return { type, text, number, date, format, formula }
}

function numberCell(raw: RawCell, context: CellContext): Cell | null {
  const { value, style, formula } = raw
  if (value === null || value.trim() === '') {
    return formula === null ? null : cell('number', '', null, null, style, formula)
  }
  const number = decimalOfText(value)
  // Some exports write words into number cells: one bad cell is no reason to refuse a workbook.
  if (number === null) return cellOfText(value, style, formula)
  return cellOfNumber(number, false, style, formula, context)
}

/** Strict workbooks write days as ISO text. */
function isoCell({ value, style, formula }: RawCell): Cell | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value ?? '')
  if (!match) return cellOfText(value ?? '', style, formula)
  const [, day = '', time] = match
  const date = time === undefined || time === '00:00' ? day : `${day} ${time}`
  return cell('date', date, null, date, style, formula)
}

function sharedCell({ value, style, formula }: RawCell, { strings }: CellContext): Cell | null {
  if (value === null || value.trim() === '') return cellOfText('', style, formula)
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined
  if (text === undefined) throw new Error(`cell: there is no shared string ${value}`)
  return cellOfText(text, style, formula)
}

function booleanCell({ value, style, formula }: RawCell): Cell | null {
  if (value === null || value.trim() === '') return cellOfText('', style, formula)
  const text = xmlBoolean(value.trim()) ? 'TRUE' : 'FALSE'
  return cell('boolean', text, null, null, style, formula)
}

const readers: Readonly<Record<CellTypeName, (raw: RawCell, context: CellContext) => Cell | null>> =
  {
    n: numberCell,
    s: sharedCell,
    inlineStr: ({ inline, value, style, formula }) =>
      cellOfText(inline ?? value ?? '', style, formula),
    str: ({ value, style, formula }) => cellOfText(cleanText(value ?? ''), style, formula),
    b: booleanCell,
    e: ({ value, style, formula }) => cell('error', value ?? '#N/A', null, null, style, formula),
    d: isoCell,
  }

/**
 * The cell as a person reads it, or null where it holds nothing (a format alone is nothing).
 * Throws a plain Error where it is damaged.
 */
export function cellOf(raw: RawCell, context: CellContext): Cell | null {
  return readers[raw.type](raw, context)
}
