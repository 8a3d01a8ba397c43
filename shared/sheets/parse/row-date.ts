import type { PartialDate } from '../../calendar.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { readDateCell, type DateHints } from './date-cell.ts'
import { problemAt } from './problem.ts'

/** The date of a field of a row, as exact as the cell; what is doubtful becomes a problem at it. */
export function readRowDate(
  row: RecordRow,
  field: FieldName,
  problems: Problem[],
  hints: DateHints = {},
): PartialDate | null {
  const reading = readDateCell(row.cell(field), hints)
  if (reading.doubt !== null) {
    const candidates = reading.candidates.join(' / ')
    const params = candidates === '' ? {} : { candidates }
    problems.push(problemAt(row, field, reading.doubt, { params }))
  }
  return reading.date
}
