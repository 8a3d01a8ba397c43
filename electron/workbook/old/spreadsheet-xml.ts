import { dayNumber, isPartialDate } from '../../../shared/calendar.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { cellOf } from '../read/cell-value.ts'
import { shownParts } from '../read/number-format.ts'
import type { ReadLimits } from '../read/read-limits.ts'
import { generalStyle, type CellStyle } from '../read/styles-part.ts'
import { XmlStream, type XmlAttributes, type XmlHandlers } from '../read/xml-stream.ts'
import { GridMaker, gridAllowances, type GridAllowances } from './grid-maker.ts'

/** The words that "XML 表格 2003" has for formats of dates. */
const namedFormats: Readonly<Record<string, string>> = {
  'short date': 'yyyy/m/d',
  'medium date': 'd-mmm-yy',
  'long date': 'yyyy"年"m"月"d"日"',
  'general date': 'yyyy/m/d h:mm',
  'short time': 'h:mm',
  'long time': 'h:mm:ss',
}

/** How the types of the form stand for those of .xlsx. */
const types: Readonly<Record<string, string>> = {
  Number: 'n',
  String: 'str',
  DateTime: 'd',
  Boolean: 'b',
  Error: 'e',
}

const dayStyle: CellStyle = { format: 'yyyy/m/d', shown: shownParts('yyyy/m/d') }

function styleOf(format: string): CellStyle {
  const code = namedFormats[format.toLowerCase()] ?? format
  if (code === '' || code.toLowerCase() === 'general') return generalStyle
  return { format: code, shown: shownParts(code) }
}

/** `ss:Index` and the like, whatever the prefix of the writer. */
function attribute(attributes: XmlAttributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name]
}

function numberOf(attributes: XmlAttributes, name: string): number | null {
  const value = Number(attribute(attributes, name))
  return Number.isInteger(value) && value > 0 ? value : null
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/
/** 1970-01-01 as a serial number; days before March 1900 are one less (see serial-date.ts). */
const UNIX_EPOCH_SERIAL = 25_569
const FIRST_OF_MARCH_1900 = 61

/** ISO text of a moment as the serial number that stands in other workbooks; null for other text. */
function serialOf(iso: string): number | null {
  const [, day, hours = '0', minutes = '0'] = ISO.exec(iso) ?? []
  if (day === undefined || !isPartialDate(day)) return null
  const serial = dayNumber(day) + UNIX_EPOCH_SERIAL
  const shifted = serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial
  return shifted + (Number(hours) * 60 + Number(minutes)) / 1440
}

/** A cell while its content streams by. */
interface OpenCell {
  readonly column: number
  readonly style: CellStyle
  readonly formula: string | null
}

/** Collects the sheets of a "XML 表格 2003" while it streams by. */
class BookReader implements XmlHandlers {
  readonly grids: Grid[] = []
  readonly #allowances: GridAllowances
  readonly #styles = new Map<string, CellStyle>()
  #styleId = ''
  #sheet = ''
  #hidden = false
  #maker: GridMaker | null = null
  #row = 0
  #column = 0
  #columns = 0
  #cell: OpenCell | null = null
  #type: string | null = null
  #text = ''

  constructor(allowances: GridAllowances) {
    this.#allowances = allowances
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Style') this.#styleId = attribute(attributes, 'ID') ?? ''
    else if (name === 'NumberFormat')
      this.#styles.set(this.#styleId, styleOf(attribute(attributes, 'Format') ?? ''))
    else if (name === 'Worksheet') this.#openSheet(attributes)
    else if (this.#maker) this.#openInSheet(this.#maker, name, attributes)
  }

  close(name: string): void {
    if (name === 'Data') this.#closeData()
    else if (name === 'Cell') this.#cell = null
    else if (name === 'Worksheet' && this.#maker) {
      this.grids.push(this.#maker.grid(this.#sheet, this.#hidden))
      this.#maker = null
    }
  }

  text(text: string): void {
    if (this.#type !== null) this.#text += text
    else if (this.#maker && text.trim() === 'SheetHidden') this.#hidden = true
  }

  #openSheet(attributes: XmlAttributes): void {
    this.#sheet = attribute(attributes, 'Name') ?? ''
    this.#hidden = false
    this.#maker = new GridMaker(this.#allowances)
    this.#row = 0
    this.#columns = 0
  }

  #openInSheet(maker: GridMaker, name: string, attributes: XmlAttributes): void {
    const isHidden = attribute(attributes, 'Hidden') === '1'
    if (name === 'Column') {
      const from = numberOf(attributes, 'Index') ?? this.#columns + 1
      this.#columns = from + (numberOf(attributes, 'Span') ?? 0)
      if (isHidden) maker.hideColumns(from, this.#columns)
    } else if (name === 'Row') {
      this.#row = numberOf(attributes, 'Index') ?? this.#row + 1
      this.#column = 0
      if (isHidden) maker.hideRow(this.#row)
    } else if (name === 'Cell') this.#openCell(maker, attributes)
    else if (name === 'Data' && this.#cell) {
      this.#type = attribute(attributes, 'Type') ?? 'String'
      this.#text = ''
    }
  }

  #openCell(maker: GridMaker, attributes: XmlAttributes): void {
    const left = numberOf(attributes, 'Index') ?? this.#column + 1
    const right = left + (numberOf(attributes, 'MergeAcross') ?? 0)
    const bottom = this.#row + (numberOf(attributes, 'MergeDown') ?? 0)
    maker.merge({ top: this.#row, left, bottom, right })
    this.#cell = {
      column: left,
      style: this.#styles.get(attribute(attributes, 'StyleID') ?? '') ?? generalStyle,
      formula: attribute(attributes, 'Formula')?.replace(/^=/u, '') ?? null,
    }
    this.#column = right
  }

  #closeData(): void {
    const cell = this.#cell
    const type = types[this.#type ?? ''] ?? 'str'
    this.#type = null
    if (!cell || !this.#maker) return
    const serial = type === 'd' ? serialOf(this.#text) : null
    const raw = {
      type: serial === null ? type : 'n',
      value: serial === null ? this.#text : String(serial),
      inline: null,
      formula: cell.formula,
      style: serial !== null && cell.style.format === null ? dayStyle : cell.style,
    }
    const read = cellOf(raw, { strings: [], uses1904: false })
    if (read) this.#maker.put(this.#row, cell.column, read)
  }
}

/** Whether a text is a workbook in the form "XML 表格 2003" (SpreadsheetML). */
export function isSpreadsheetXml(text: string): boolean {
  return text.slice(0, 4096).includes('urn:schemas-microsoft-com:office:spreadsheet')
}

/**
 * "XML 表格 2003" → one grid a sheet. Document types are refused, so nothing unfolds.
 * Throws AppError WORKBOOK_TOO_LARGE, and a plain Error where the XML is damaged.
 */
export function readSpreadsheetXml(text: string, file: string, limits: ReadLimits): Grid[] {
  const reader = new BookReader(gridAllowances(file, limits))
  const xml = new XmlStream(reader, (piece) => piece)
  xml.push(Buffer.from(text.trimStart(), 'utf8'))
  xml.end()
  return reader.grids
}
