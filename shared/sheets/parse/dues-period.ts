import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { TableFrame } from '../recognize/raw-table.ts'
import { digitsForChinese } from './chinese-number.ts'

const YEAR_OF_HEADING = /(?<!\d)((?:19|20)\d{2})[年./-]?\d{1,2}月?/u
/** 缴费年度：2024, 2024年度, 2024年第一季度; no day on which the sheet was filled in. */
const YEAR_OF_LINE =
  /(?:年度|年份|所属期|所属年月|缴费期间|缴费时间):((?:19|20)\d{2})|((?:19|20)\d{2})年(?:度|第?[一二三四1-4]季|[上下]半年)/u

const plain = (text: string): string => digitsForChinese(squeeze(toHalfWidth(text)))

/** The year that the heading of a column states (2024.01, 2024年1月), or null. */
export function yearOfHeading(header: string): number | null {
  const year = YEAR_OF_HEADING.exec(plain(header))?.[1]
  return year === undefined ? null : Number(year)
}

/** The year that the lines between title and heading state for the whole sheet. */
function yearOfLines(lines: readonly string[]): number | null {
  for (const line of lines) {
    const match = YEAR_OF_LINE.exec(plain(line))
    const year = match?.[1] ?? match?.[2]
    if (year !== undefined) return Number(year)
  }
  return null
}

/** The only year that the headings of columns state; null for none or several. */
function yearOfColumns(columns: TableFrame['columns']): number | null {
  const years = new Set(Object.values(columns).flatMap(({ header }) => yearOfHeading(header) ?? []))
  const [year, other] = years
  return other === undefined ? (year ?? null) : null
}

/** The year of a sheet of dues: of its title or name, else of its lines, else of its columns. */
export function yearOfDues(
  { year, columns }: Pick<TableFrame, 'year' | 'columns'>,
  lines: readonly string[],
): number | null {
  return year ?? yearOfLines(lines) ?? yearOfColumns(columns)
}
