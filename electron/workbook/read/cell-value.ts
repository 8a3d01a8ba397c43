import type { Cell } from '../../../shared/sheets/grid.ts'
import { DAYS_TO_1904, clockTime, momentOfSerial } from '../../../shared/sheets/serial-date.ts'
import type { ShownParts } from './number-format.ts'
import { cleanText } from './shared-strings.ts'
import type { CellStyle } from './styles-part.ts'

/** A cell as its XML tells, before it is understood. */
export interface RawCell {
  /** Attribute `t`: `s` `inlineStr` `str` `b` `e` `d`, or `n` where it is absent. */
  readonly type: string
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

const NO_VALUE = { text: '', number: null, date: null } as const

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

type Value = Pick<Cell, 'type' | 'text' | 'number' | 'date'>

/** 15 digits are what a spreadsheet shows: 94.20999999999999 stands there as 94.21. */
function digitsOf(number: number): string {
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(15)))
}

function numberValue(raw: RawCell, context: CellContext): Value | null {
  if (raw.value === null || raw.value.trim() === '') {
    return raw.formula === null ? null : { type: 'number', ...NO_VALUE }
  }
  const number = Number(raw.value)
  // Some exports write words into number cells: one bad cell is no reason to refuse a workbook.
  if (!Number.isFinite(number)) return textValue(raw.value, raw.formula)
  const { shown } = raw.style
  if (isDateFormat(shown)) {
    if (number >= 0 && number < 1 && shown.time) {
      const text = clockTime(Math.round(number * 1440) % 1440)
      return { type: 'text', text, number: null, date: null }
    }
    const date = dateText(number, shown, context.uses1904)
    if (date !== null) return { type: 'date', text: date, number, date }
  }
  return { type: 'number', text: digitsOf(number), number, date: null }
}

function textValue(text: string, formula: string | null): Value | null {
  if (text.trim() === '' && formula === null) return null
  return { type: 'text', text, number: null, date: null }
}

/** Strict workbooks write days as ISO text. */
function isoValue(value: string): Value | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value)
  if (!match) return textValue(value, null)
  const [, day = '', time] = match
  const date = time === undefined || time === '00:00' ? day : `${day} ${time}`
  return { type: 'date', text: date, number: null, date }
}

function sharedText({ value, formula }: RawCell, { strings }: CellContext): Value | null {
  if (value === null) return null
  const text = strings[Number(value)]
  if (text === undefined) throw new Error(`cell: there is no shared string ${value}`)
  return textValue(text, formula)
}

function booleanValue({ value }: RawCell): Value | null {
  return value === null
    ? null
    : { ...NO_VALUE, type: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' }
}

function errorValue({ value }: RawCell): Value {
  return { ...NO_VALUE, type: 'error', text: value ?? '#N/A' }
}

/** By attribute `t`; whatever is not listed is a number. */
const readers: Readonly<Record<string, (raw: RawCell, context: CellContext) => Value | null>> = {
  s: sharedText,
  inlineStr: ({ inline, value, formula }) => textValue(inline ?? value ?? '', formula),
  str: ({ value, formula }) => textValue(cleanText(value ?? ''), formula),
  b: booleanValue,
  e: errorValue,
  d: ({ value }) => isoValue(value ?? ''),
}

/** The cell as a person reads it, or null where it holds nothing (a format alone is nothing). */
export function cellOf(raw: RawCell, context: CellContext): Cell | null {
  const value = (readers[raw.type] ?? numberValue)(raw, context)
  return value && { ...value, format: raw.style.format, formula: raw.formula }
}
