import { isFullDate, type PartialDate } from '../../calendar.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { readDateCell } from './date-cell.ts'
import { problemAt } from './problem.ts'

/** How exact a date has to be, and the year that completes one without. */
interface Need {
  readonly year: number | null
  readonly fullDay: boolean
}

/** The date without which a row has no place in the ledger: each doubt is an error. */
export function neededDate(
  row: RecordRow,
  field: FieldName,
  { year, fullDay }: Need,
  problems: Problem[],
): PartialDate | null {
  const { date, doubt } = readDateCell(row.cell(field), { year })
  if (doubt !== null) {
    problems.push(problemAt(row, field, 'badDate', { severity: 'error' }))
    return null
  }
  if (date === null || (fullDay && !isFullDate(date)))
    problems.push(problemAt(row, field, 'dateMissing'))
  return date
}
