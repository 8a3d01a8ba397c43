import type { DuesCategory } from '../../domain/kinds.ts'
import { fen, yuanText, type Fen } from '../../money.ts'
import { toHalfWidth } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { AssessmentRecord, AssessmentTable, Problem } from '../table.ts'
import { checkColumnTotals } from './column-totals.ts'
import { checkDue } from './due-check.ts'
import { readMoneyCell } from './money-cell.ts'
import { duesCategoryOf, nameOf, readCountCell, readIdCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

interface MonthSpan {
  readonly from: number
  readonly to: number
}

const PERIOD =
  /^(?:(?:19|20)\d{2}[年./-])?(\d{1,2})月?份?(?:[-—–~～至到]+(?:(?:19|20)\d{2}[年./-])?(\d{1,2})月?份?)?$/u

/** 1-12月, 1月至12月, 2024.1-2024.12, 7月 → months 1–12; null for other words. */
function monthSpanOf(text: string | null): MonthSpan | null {
  const match = PERIOD.exec(toHalfWidth(text ?? '').replaceAll(/\s/gu, ''))
  if (!match) return null
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from >= 1 && to <= 12 && from <= to ? { from, to } : null
}

function amountAt(row: RecordRow, field: FieldName, problems: Problem[]): Fen | null {
  const reading = readMoneyCell(row.cell(field))
  if (reading.kind === 'amount') return reading.fen
  if (reading.kind === 'notMoney') problems.push(problemAt(row, field, 'notMoney'))
  if (reading.kind === 'unstored') problems.push(problemAt(row, field, 'formulaNotStored'))
  return null
}

/** The number of months is compared with the months that are named; the named ones are trusted. */
function checkMonths(row: RecordRow, record: AssessmentRecord, problems: Problem[]): void {
  const { fromMonth, toMonth, months, period } = record
  if (fromMonth === null || toMonth === null || months === null) return
  const counted = toMonth - fromMonth + 1
  if (counted === months) return
  const params = { period: period ?? '', counted, months }
  const proposal = String(counted)
  problems.push(problemAt(row, 'months', 'monthsConflictPeriod', { proposal, params }))
}

/** The printed total is the monthly amount, rounded or not, times the printed months. */
function checkTotal(row: RecordRow, record: AssessmentRecord, problems: Problem[]): void {
  const { monthlyDueFen, monthlyDueRoundedFen, months, totalFen } = record
  const monthly = [monthlyDueRoundedFen, monthlyDueFen].filter((amount) => amount !== null)
  if (totalFen === null || months === null || monthly.length === 0) return
  if (monthly.some((amount) => amount * months === totalFen)) return
  const sum = yuanText(fen((monthly[0] ?? 0) * months))
  const params = { printed: yuanText(totalFen), sum }
  problems.push(problemAt(row, 'total', 'rowTotalWrong', { proposal: sum, params }))
}

/** Rows of an assessment sheet → records; the category stands in the name of the sheet or its title. */
export function readAssessmentTable(table: RawTable): AssessmentTable {
  const { frame, rows } = table
  const records: AssessmentRecord[] = []
  const problems: Problem[] = []
  const category = duesCategoryOf(frame.sheet) ?? duesCategoryOf(frame.title)
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) {
      problems.push(problemAt(row, 'name', 'nameMissing'))
      continue
    }
    const record = readRow(row, name, category, problems)
    checkMonths(row, record, problems)
    checkTotal(row, record, problems)
    checkDue(row, record, `${frame.year ?? 2017}-01`, problems)
    records.push(record)
  }
  checkColumnTotals(table, ['base', 'monthlyDue', 'monthlyDueRounded', 'total'], problems)
  return { ...frame, kind: 'duesAssessment', records, problems }
}

function readRow(
  row: RecordRow,
  name: string,
  category: DuesCategory | null,
  problems: Problem[],
): AssessmentRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const period = wordsOf(row.cell('period'))
  const categoryText = wordsOf(row.cell('category'))
  const named = monthSpanOf(period)
  const counted = readCountCell(row.cell('months'))
  if (counted.doubt !== null) problems.push(problemAt(row, 'months', counted.doubt))
  return {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    name,
    idCard: id,
    categoryText,
    category: duesCategoryOf(categoryText) ?? category,
    baseFen: amountAt(row, 'base', problems),
    monthlyDueFen: amountAt(row, 'monthlyDue', problems),
    monthlyDueRoundedFen: amountAt(row, 'monthlyDueRounded', problems),
    period,
    fromMonth: named?.from ?? null,
    toMonth: named?.to ?? null,
    months: counted.count,
    totalFen: amountAt(row, 'total', problems),
    isExempt: readMoneyCell(row.cell('total')).kind === 'exempt',
    remark: wordsOf(row.cell('remark')),
  }
}
