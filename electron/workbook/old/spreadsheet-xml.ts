import { dayNumber, isPartialDate } from '../../../shared/calendar.ts'
import type { Grid } from '../../../shared/sheets/grid.ts'
import { cellOf, type CellTypeName } from '../read/cell-value.ts'
import { shownParts } from '../read/number-format.ts'
import type { ReadLimits } from '../read/read-limits.ts'
import { generalStyle, type CellStyle } from '../read/styles-part.ts'
import { XML_OPEN, XmlScanner } from '../read/xml-scanner.ts'
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
const types: Readonly<Record<string, CellTypeName>> = {
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
function attribute(xml: XmlScanner, name: string): string | null {
  return xml.attribute(`ss:${name}`) ?? xml.attribute(name)
}

function numberOf(xml: XmlScanner, name: string): number | null {
  const value = Number(attribute(xml, name))
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

/** Collects the sheets of a "XML 表格 2003" in one walk. */
class BookReader {
  readonly grids: Grid[] = []
  readonly #xml: XmlScanner
  readonly #allowances: GridAllowances
  readonly #styles = new Map<string, CellStyle>()

  constructor(xml: XmlScanner, allowances: GridAllowances) {
    this.#xml = xml
    this.#allowances = allowances
  }

  read(): void {
    this.#xml.next()
    this.#forEach({
      Styles: () => this.#forEach({ Style: () => this.#readStyle() }),
      Worksheet: () => this.#readSheet(),
    })
    this.#xml.next()
  }

  /** Each child of the element that was opened last; a reader goes to the end of its element. */
  #forEach(readers: Readonly<Record<string, () => void>>): void {
    while (this.#xml.next() === XML_OPEN) {
      const [, read] = Object.entries(readers).find(([name]) => this.#xml.is(name)) ?? []
      if (read) read()
      else this.#xml.skip()
    }
  }

  #readStyle(): void {
    const id = attribute(this.#xml, 'ID') ?? ''
    this.#forEach({
      NumberFormat: () => {
        this.#styles.set(id, styleOf(attribute(this.#xml, 'Format') ?? ''))
        this.#xml.skip()
      },
    })
  }

  #readSheet(): void {
    const name = attribute(this.#xml, 'Name') ?? ''
    const sheet = new SheetReader(this.#xml, new GridMaker(this.#allowances), this.#styles)
    let hidden = false
    this.#forEach({
      Table: () => this.#forEach({ Column: () => sheet.readColumn(), Row: () => sheet.readRow() }),
      WorksheetOptions: () =>
        this.#forEach({ Visible: () => (hidden = this.#xml.mixedText().trim() === 'SheetHidden') }),
    })
    this.grids.push(sheet.maker.grid(name, hidden))
  }
}

/** The columns, rows and cells of one sheet. */
class SheetReader {
  readonly maker: GridMaker
  readonly #xml: XmlScanner
  readonly #styles: ReadonlyMap<string, CellStyle>
  #row = 0
  #column = 0
  #columns = 0

  constructor(xml: XmlScanner, maker: GridMaker, styles: ReadonlyMap<string, CellStyle>) {
    this.#xml = xml
    this.maker = maker
    this.#styles = styles
  }

  readColumn(): void {
    const from = numberOf(this.#xml, 'Index') ?? this.#columns + 1
    this.#columns = from + (numberOf(this.#xml, 'Span') ?? 0)
    if (this.#isHidden()) this.maker.hideColumns(from, this.#columns)
    this.#xml.skip()
  }

  readRow(): void {
    this.#row = numberOf(this.#xml, 'Index') ?? this.#row + 1
    this.#column = 0
    if (this.#isHidden()) this.maker.hideRow(this.#row)
    while (this.#xml.next() === XML_OPEN) {
      if (this.#xml.is('Cell')) this.#readCell()
      else this.#xml.skip()
    }
  }

  #isHidden(): boolean {
    return attribute(this.#xml, 'Hidden') === '1'
  }

  #readCell(): void {
    const left = numberOf(this.#xml, 'Index') ?? this.#column + 1
    const right = left + (numberOf(this.#xml, 'MergeAcross') ?? 0)
    const bottom = this.#row + (numberOf(this.#xml, 'MergeDown') ?? 0)
    this.maker.merge({ top: this.#row, left, bottom, right })
    const style = this.#styles.get(attribute(this.#xml, 'StyleID') ?? '') ?? generalStyle
    const formula = attribute(this.#xml, 'Formula')?.replace(/^=/u, '') ?? null
    this.#column = right
    while (this.#xml.next() === XML_OPEN) {
      if (this.#xml.is('Data')) this.#readData(left, style, formula)
      else this.#xml.skip()
    }
  }

  #readData(column: number, style: CellStyle, formula: string | null): void {
    const type = types[attribute(this.#xml, 'Type') ?? 'String'] ?? 'str'
    const text = this.#xml.mixedText()
    const serial = type === 'd' ? serialOf(text) : null
    const raw = {
      type: serial === null ? type : 'n',
      value: serial === null ? text : String(serial),
      inline: null,
      formula,
      style: serial !== null && style.format === null ? dayStyle : style,
    }
    const read = cellOf(raw, { strings: [], uses1904: false })
    if (read) this.maker.put(this.#row, column, read)
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
  const xml = new XmlScanner(Buffer.from(text.trimStart(), 'utf8'))
  const reader = new BookReader(xml, gridAllowances(file, limits))
  reader.read()
  return reader.grids
}
