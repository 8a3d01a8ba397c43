import type { FieldName } from '../recognize/field-words.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem, ProblemSeverity, ReadProblemCode } from '../table.ts'

/** `error`: the row is refused (cli.md); a doubtful field alone never refuses a row. */
const severities: Readonly<Record<ReadProblemCode, ProblemSeverity>> = {
  nameMissing: 'error',
  duplicatePerson: 'error',
  dateMissing: 'error',
  dateOutOfYear: 'error',
  idPrecisionLost: 'warning',
  idInvalid: 'warning',
  birthConflictsId: 'warning',
  sexConflictsId: 'warning',
  idShared: 'warning',
  badDate: 'warning',
  ambiguousDate: 'warning',
  fullBeforeJoin: 'warning',
  rowTotalWrong: 'warning',
  dueNotByRule: 'warning',
  notMoney: 'warning',
  formulaNotStored: 'warning',
  amountUntold: 'warning',
  backPaymentUndated: 'warning',
  quarterNotDivisible: 'warning',
  monthOfOtherYear: 'warning',
  columnTotalWrong: 'warning',
  gradeUntold: 'warning',
  gradesSeveral: 'warning',
  unknownDiscipline: 'error',
  titleMissing: 'error',
  levelUntold: 'warning',
  organizationAsName: 'error',
  onlyCompared: 'info',
  notCount: 'warning',
  unknownType: 'warning',
  choiceUnclear: 'warning',
  attendedMoreThanDue: 'warning',
  leaveCountMismatch: 'warning',
  monthsConflictPeriod: 'warning',
  votesDoNotAddUp: 'warning',
  gapInSteps: 'warning',
  candidateUnderOneYear: 'warning',
  appliedUnder18: 'warning',
  unknownWord: 'warning',
  numberStoredAsText: 'info',
}

export interface ProblemDetails {
  readonly proposal?: string | null
  readonly params?: Readonly<Record<string, string | number>>
  /** Where this case is graver than its code usually is. */
  readonly severity?: ProblemSeverity
}

/** A problem at the cell of a field, with the words that stand there. */
export function problemAt(
  record: RecordRow,
  field: FieldName,
  code: ReadProblemCode,
  { proposal = null, params = {}, severity = severities[code] }: ProblemDetails = {},
): Problem {
  const cell = record.address(field)
  const value = record.cell(field)?.text ?? ''
  return {
    row: record.row,
    cell,
    code,
    severity,
    value,
    proposal,
    params: { row: record.row, cell, value, ...params },
  }
}

/** A problem at the heading of a column: it concerns every row below it. */
export function problemAtHeading(
  letter: string,
  row: number,
  value: string,
  code: ReadProblemCode,
  params: Problem['params'] = {},
): Problem {
  const cell = `${letter}${row}`
  const severity = severities[code]
  return {
    row,
    cell,
    code,
    severity,
    value,
    proposal: null,
    params: { row, cell, value, ...params },
  }
}
