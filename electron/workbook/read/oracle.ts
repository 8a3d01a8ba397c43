import ExcelJS from 'exceljs'
import type { Cell } from '../../../shared/sheets/grid.ts'
import { cellAddress, columnName } from '../../../shared/sheets/grid.ts'
import { readWorkbook } from './read-workbook.ts'
import { cleanText } from './xml-text.ts'

/** What two readers must agree on, in words that both can be brought to. */
export interface SeenSheet {
  readonly name: string
  readonly hidden: boolean
  /** Address → what stands there. */
  readonly cells: Readonly<Record<string, string>>
  readonly merges: readonly string[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly string[]
}

const MILLISECONDS_A_DAY = 86_400_000
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH = 25_569
const DAYS_TO_1904 = 1462

/** Seconds, so that a moment that went through milliseconds stays the same. */
const seenMoment = (serial: number): string => `moment ${Math.round(serial * 86_400)}`

/** A moment or a number: exceljs calls some formats dates that are none, and the other way round. */
function seenNumber(serial: number, isMoment: boolean): string {
  return isMoment ? seenMoment(serial) : `number ${serial}`
}

/** Line ends: exceljs leaves `\r\n`, which our reader makes one. */
const seenText = (text: string): string => `text ${text.replaceAll(/\r\n?/g, '\n')}`

function ownCell({ type, text, number, formula }: Cell, momentElsewhere: boolean): string {
  const mark = formula === null ? '' : '= '
  if (formula !== null && text.trim() === '' && number === null) return '= nothing'
  if (number !== null) return mark + seenNumber(number, momentElsewhere)
  if (type === 'text' && momentElsewhere) return `${mark}moment ${secondsOf(text)}`
  if (type === 'boolean' || type === 'error') return `${mark}${type} ${text}`
  return mark + seenText(text)
}

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * 60
}

/** `seen` tells which cells the other reader took for moments, so that both are told alike. */
export function seenByUs(bytes: Uint8Array, seen: readonly SeenSheet[]): SeenSheet[] {
  return readWorkbook(bytes, 'own.xlsx').map((grid, at) => {
    const other = seen[at]?.cells ?? {}
    const cells = [...grid.rows].flatMap(([row, columns]) =>
      [...columns].map(([column, cell]) => {
        const address = cellAddress(row, column)
        return [address, ownCell(cell, other[address]?.includes('moment ') ?? false)] as const
      }),
    )
    return {
      name: grid.sheet,
      hidden: grid.hidden,
      cells: Object.fromEntries(cells),
      merges: grid.merges
        .map(
          ({ top, left, bottom, right }) =>
            `${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
        )
        .toSorted(),
      hiddenRows: [...grid.hiddenRows].toSorted((a, b) => a - b),
      hiddenColumns: [...grid.hiddenColumns].map(columnName).toSorted(),
    }
  })
}

function plainValue(value: ExcelJS.CellValue | undefined, uses1904: boolean): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return seenNumber(value, false)
  if (typeof value === 'boolean') return `boolean ${value ? 'TRUE' : 'FALSE'}`
  if (typeof value === 'string') return value.trim() === '' ? null : seenText(value)
  if (value instanceof Date) {
    const serial = value.getTime() / MILLISECONDS_A_DAY + UNIX_EPOCH
    return seenMoment(uses1904 ? serial - DAYS_TO_1904 : serial)
  }
  if ('error' in value) return `error ${value.error}`
  if ('richText' in value) {
    return plainValue(value.richText.map(({ text }) => text).join(''), uses1904)
  }
  if ('text' in value) return plainValue(value.text, uses1904)
  throw new Error(`the oracle gave ${JSON.stringify(value)}`)
}

function oracleCell(cell: ExcelJS.Cell, uses1904: boolean): string | null {
  // exceljs gives the value of a merged block in each of its cells; only the first one has it.
  if (cell.isMerged && cell.master !== cell) return null
  // Asked by `value`, a formula whose result is 0 has none; by `result` it does.
  if (cell.formula) {
    // exceljs undoes `_x000D_` escapes in strings, but not in the texts that formulas give.
    const result = typeof cell.result === 'string' ? cleanText(cell.result) : cell.result
    return `= ${plainValue(result, uses1904) ?? 'nothing'}`
  }
  return plainValue(cell.value, uses1904)
}

/** The same workbook through exceljs. */
export async function seenByOracle(bytes: Uint8Array): Promise<SeenSheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const uses1904 = workbook.properties.date1904
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, string> = {}
    const rows = new Set<number>()
    let last = 0
    sheet.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const seen = oracleCell(cell, uses1904)
        if (seen === null) return
        cells[cellAddress(number, column)] = seen
        rows.add(number)
        last = Math.max(last, column)
      })
    })
    const columns = Array.from({ length: last }, (_, at) => at + 1)
    return {
      name: sheet.name,
      hidden: sheet.state !== 'visible',
      cells,
      merges: sheet.model.merges.toSorted(),
      hiddenRows: [...rows].filter((row) => sheet.getRow(row).hidden).toSorted((a, b) => a - b),
      hiddenColumns: columns
        .filter((column) => sheet.getColumn(column).hidden)
        .map(columnName)
        .toSorted(),
    }
  })
}
