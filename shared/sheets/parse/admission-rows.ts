import { addMonths, earliest, isCertainlyBefore, latest, type PartialDate } from '../../calendar.ts'
import { birthDateOfId, provenIdCard } from '../../id-card.ts'
import { admissionDates, type AdmissionDate } from '../admission-dates.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { AdmissionRecord, AdmissionStage, AdmissionTable, Problem } from '../table.ts'
import { ethnicityOf, nameOf, phoneOf, readIdCell, sexOf, wordsOf } from './person-cells.ts'
import { readDateText } from './date-text.ts'
import { problemAt } from './problem.ts'
import { readRowDate } from './row-date.ts'
import { toldWord } from './told-word.ts'

type Dates = Readonly<Partial<Record<AdmissionDate, PartialDate>>>

/** Columns in the order in which they are filled, people and papers among the dates. */
const inOrder: readonly FieldName[] = [
  'applyDate',
  'firstTalkDate',
  'activistDate',
  'mentors',
  'appraisalDate',
  'recommendDate',
  'candidateMeetingDate',
  'candidateDate',
  'politicalReview',
  'trainingDate',
  'precheckDate',
  'introducers',
  'probationaryDate',
  'joinTalkDate',
  'probationaryApprovalDate',
  'oathDate',
  'fullApplyDate',
  'fullMemberDate',
  'fullApprovalDate',
]

/** Eighteen years on the day of application (G-01), one year from activist to candidate (G-07). */
const MONTHS_OF_AGE = 18 * 12
const MONTHS_OF_CULTIVATION = 12

/** How far a person has come, by the steps that have a date. */
export function stageOf(dates: Dates): AdmissionStage {
  if (dates.fullMemberDate !== undefined) return 'full'
  if (dates.probationaryDate !== undefined) return 'probationary'
  if (dates.candidateDate !== undefined) return 'candidate'
  return dates.activistDate === undefined ? 'applicant' : 'activist'
}

/** A step that is empty while a later one is filled: said once, at the first of them. */
function checkGaps(row: RecordRow, problems: Problem[]): void {
  const filled = inOrder.filter((field) => row.has(field))
  const last = filled.findLastIndex((field) => wordsOf(row.cell(field)) !== null)
  for (const field of filled.slice(0, Math.max(last, 0))) {
    if (wordsOf(row.cell(field)) === null) problems.push(problemAt(row, field, 'gapInSteps'))
  }
}

/** Whether `later` is certainly less than so many months after `earlier`. */
function isTooSoon(earlier: PartialDate, later: PartialDate, months: number): boolean {
  return isCertainlyBefore(latest(later), addMonths(earliest(earlier), months))
}

function checkTimes(row: RecordRow, record: AdmissionRecord, problems: Problem[]): void {
  const { birthDate, dates } = record
  const { applyDate, activistDate, candidateDate } = dates
  if (birthDate !== null && applyDate && isTooSoon(birthDate, applyDate, MONTHS_OF_AGE))
    problems.push(
      problemAt(row, 'applyDate', 'appliedUnder18', { params: { birthDate, applyDate } }),
    )
  if (!activistDate || !candidateDate) return
  if (isTooSoon(activistDate, candidateDate, MONTHS_OF_CULTIVATION))
    problems.push(
      problemAt(row, 'candidateDate', 'candidateUnderOneYear', {
        params: { activistDate, candidateDate },
      }),
    )
}

/** Several days in one cell, separated as people separate them. */
function readDates(row: RecordRow, field: FieldName, problems: Problem[]): PartialDate[] {
  const parts = (wordsOf(row.cell(field)) ?? '')
    .split(/[、，,；;\n]/u)
    .filter((part) => part.trim())
  const dates = parts.flatMap((part) => readDateText(part).date ?? [])
  if (dates.length < parts.length) problems.push(problemAt(row, field, 'badDate'))
  return dates
}

function readRow(row: RecordRow, name: string, problems: Problem[]): AdmissionRecord {
  const { id, doubt } = readIdCell(row.cell('idCard'))
  if (doubt !== null) problems.push(problemAt(row, 'idCard', doubt))
  const proven = provenIdCard(id)
  const idBirth = proven === null ? null : birthDateOfId(proven)
  const dates = Object.fromEntries(
    admissionDates.flatMap(({ field }) => {
      const date = readRowDate(row, field, problems)
      return date === null ? [] : [[field, date]]
    }),
  ) as Dates
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  return {
    row: row.row,
    name,
    branch: words('branch'),
    jobNo: words('jobNo'),
    sex: toldWord(row, 'sex', sexOf, problems),
    ethnicity: toldWord(row, 'ethnicity', ethnicityOf, problems),
    nativePlace: words('nativePlace'),
    birthDate: readRowDate(row, 'birthDate', problems, { birthDate: idBirth }),
    idCard: id,
    phone: toldWord(row, 'phone', phoneOf, problems),
    stage: stageOf(dates),
    dates,
    observedOn: readDates(row, 'observedOn', problems),
    observedAgainOn: readDates(row, 'observedAgainOn', problems),
    mentors: words('mentors'),
    politicalReview: words('politicalReview'),
    introducers: words('introducers'),
    remark: words('remark'),
  }
}

function readPeople({ frame, rows }: RawTable) {
  const records: AdmissionRecord[] = []
  const problems: Problem[] = []
  for (const row of rows) {
    const name = nameOf(row.cell('name'))
    if (name === null) {
      problems.push(problemAt(row, 'name', 'nameMissing'))
      continue
    }
    const record = readRow(row, name, problems)
    checkGaps(row, problems)
    checkTimes(row, record, problems)
    records.push(record)
  }
  return { ...frame, records, problems }
}

/** Rows of an admission ledger (one person a row, one step a column) → records. */
export function readAdmissionTable(table: RawTable): AdmissionTable {
  return { ...readPeople(table), kind: 'developmentLedger' }
}

/** Rows of a list of activists or candidates → records. */
export function readActivistTable(table: RawTable): AdmissionTable {
  return { ...readPeople(table), kind: 'activistRoster' }
}
