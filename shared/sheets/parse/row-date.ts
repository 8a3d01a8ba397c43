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
  const reading = readDateCell(row.cell(field), { isBirth: field === 'birthDate', ...hints })
  if (reading.doubt !== null) {
    const candidates = reading.candidates.join(' / ')
    const told = candidates === '' ? {} : { proposal: candidates, params: { candidates } }
    problems.push(problemAt(row, field, reading.doubt, told))
  }
  return reading.date
}
