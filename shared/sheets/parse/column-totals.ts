import type { Fen } from '../../money.ts'
import { fen, yuanText } from '../../money.ts'
import { squeeze } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { readMoneyCell } from './money-cell.ts'
import { problemAt } from './problem.ts'

/** The amount in words (大写) and shares add nothing up. */
const NO_SUM = /大写|占比|比例|百分比/u

/** The sum of a column so far, for all rows and for those since the last row of sums. */
class ColumnSum {
  #numbers = 0
  #texts = 0
  #isCertain = true

  add(row: RecordRow, field: FieldName): void {
    const reading = readMoneyCell(row.cell(field))
    if (reading.kind === 'amount') {
      if (reading.storedAsText) this.#texts += reading.fen
      else this.#numbers += reading.fen
    }
    // Marks and words may or may not have been counted.
    const isDoubtful = ['paid', 'notMoney', 'unstored'].includes(reading.kind)
    if (isDoubtful) this.#isCertain = false
  }

  /** Whether a printed sum is that of the column, with or without what is stored as text. */
  agrees(printed: Fen): boolean {
    return !this.#isCertain || [this.#numbers + this.#texts, this.#numbers].includes(printed)
  }

  get fen(): Fen {
    return fen(this.#numbers + this.#texts)
  }
}

function firstWord(row: RecordRow, fields: readonly FieldName[]): string {
  const words = fields.map((field) => squeeze(row.cell(field)?.text ?? ''))
  return words.find((word) => word !== '') ?? ''
}

/**
 * Compares printed sums with the rows above them. A row of sums may be that of a page or group (the
 * rows since the last one) or of everything before it; a sum that is neither, with and without the
 * amounts stored as text, is a problem at its cell. The rows are trusted.
 */
export function checkColumnTotals(
  { rows, totals }: Pick<RawTable, 'rows' | 'totals'>,
  fields: readonly FieldName[],
  problems: Problem[],
): void {
  if (totals.length === 0) return
  for (const field of fields) {
    const all = new ColumnSum()
    let since = new ColumnSum()
    let next = 0
    for (const total of totals) {
      for (; (rows[next]?.row ?? Infinity) < total.row; next += 1) {
        const row = rows[next]
        if (!row) break
        all.add(row, field)
        since.add(row, field)
      }
      checkSum(total, field, [all, since], problems)
      since = new ColumnSum()
    }
  }
}

function checkSum(
  total: RecordRow,
  field: FieldName,
  [all, since]: readonly [ColumnSum, ColumnSum],
  problems: Problem[],
): void {
  if (!total.has(field) || NO_SUM.test(firstWord(total, ['seq', 'name', 'branch']))) return
  const printed = readMoneyCell(total.cell(field))
  if (printed.kind !== 'amount' || all.agrees(printed.fen) || since.agrees(printed.fen)) return
  const sum = yuanText(all.fen)
  const params = { printed: yuanText(printed.fen), sum }
  problems.push(problemAt(total, field, 'columnTotalWrong', { proposal: sum, params }))
}
