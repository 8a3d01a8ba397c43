import type { PartialDate } from '../../calendar.ts'
import { isFullDate, isPartialDate, yearOf } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { ActivityRecord, ActivityTable, Problem } from '../table.ts'
import { activityKindsOf, groupOfActivity } from './activity-kind.ts'
import { readDateCell } from './date-cell.ts'
import { readCountCell, wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

type Kinds = readonly [ActivityKind, ...ActivityKind[]]

/** What all rows of one ledger share. */
interface LedgerContext {
  readonly year: number | null
  /** Kind of rows that do not tell theirs; null: every row must tell. */
  readonly kind: ActivityKind | null
}

/** The kinds of a row: of its type, else of its name, else of the ledger. */
function kindsOf(row: RecordRow, { kind }: LedgerContext, problems: Problem[]): Kinds {
  const type = wordsOf(row.cell('type'))
  const told = activityKindsOf(type ?? wordsOf(row.cell('name')) ?? '')
  if (kind !== null) return [kind, ...told.filter((other) => other !== kind)]
  const [first, ...others] = told
  if (first !== undefined) return [first, ...others]
  problems.push(problemAt(row, row.has('type') ? 'type' : 'name', 'unknownType'))
  return ['other']
}

/**
 * Organizational life meetings and appraisals of a year may be held in the first three months of
 * the next one; everything else belongs to the year of its ledger.
 */
function belongsTo(date: PartialDate, year: number, kinds: Kinds): boolean {
  if (yearOf(date) === year) return true
  const isLate = yearOf(date) === year + 1 && ['01', '02', '03'].includes(date.slice(5, 7))
  const mayBeLate = kinds.includes('organizationalLife') || kinds.includes('democraticAppraisal')
  return isLate && mayBeLate
}

interface Held {
  readonly date: PartialDate | null
  readonly time: string | null
}

const notHeld: Held = { date: null, time: null }

/** The day of a meeting. Without one the row has no key: each doubt here is an error. */
function heldOn(row: RecordRow, year: number | null, kinds: Kinds, problems: Problem[]): Held {
  const { date, time, doubt } = readDateCell(row.cell('heldAt'), { year })
  if (doubt !== null) {
    problems.push(problemAt(row, 'heldAt', 'badDate', { severity: 'error' }))
    return notHeld
  }
  if (date === null) {
    problems.push(problemAt(row, 'heldAt', 'dateMissing'))
    return notHeld
  }
  if (year === null || belongsTo(date, year, kinds)) {
    // A month alone is kept, but what happened on no certain day cannot be entered.
    if (!isFullDate(date)) problems.push(problemAt(row, 'heldAt', 'dateMissing'))
    return { date, time }
  }
  const sameDay = `${year}${date.slice(4)}`
  const proposal = isPartialDate(sameDay) ? sameDay : null
  problems.push(problemAt(row, 'heldAt', 'dateOutOfYear', { proposal, params: { year, date } }))
  return notHeld
}

function plannedOn(row: RecordRow, year: number | null, problems: Problem[]): PartialDate | null {
  const { date, doubt } = readDateCell(row.cell('plannedAt'), { year })
  if (doubt === null) return date
  problems.push(problemAt(row, 'plannedAt', 'badDate'))
  return null
}

function countOf(row: RecordRow, field: FieldName, problems: Problem[]): number | null {
  const { count, doubt } = readCountCell(row.cell(field))
  if (doubt !== null) problems.push(problemAt(row, field, doubt))
  return count
}

/** More people than should have come is one problem; it makes the number on leave wrong too. */
function checkCounts(row: RecordRow, record: ActivityRecord, problems: Problem[]): void {
  const { expected, present, onLeave } = record
  if (expected === null || present === null) return
  if (present > expected) {
    const params = { expected, present }
    problems.push(problemAt(row, 'attended', 'attendedMoreThanDue', { params }))
  } else if (onLeave !== null && expected - present !== onLeave) {
    const params = { expected, present, onLeave, absent: expected - present }
    problems.push(problemAt(row, 'onLeave', 'leaveCountMismatch', { params }))
  }
}

/** One event, whether a row of a ledger or a page of minutes; what is doubtful goes to `problems`. */
export function readActivityRow(
  row: RecordRow,
  context: LedgerContext,
  problems: Problem[],
): ActivityRecord {
  const words = (field: FieldName): string | null => wordsOf(row.cell(field))
  const kinds = kindsOf(row, context, problems)
  const held = heldOn(row, context.year, kinds, problems)
  const record: ActivityRecord = {
    row: row.row,
    seq: readCountCell(row.cell('seq')).count,
    kinds,
    name: words('name'),
    group: words('group') ?? groupOfActivity(words('type') ?? words('name') ?? '') ?? row.group,
    plannedDate: plannedOn(row, context.year, problems),
    heldDate: held.date,
    startTime: held.time,
    place: words('place'),
    host: words('host'),
    recorder: words('recorder'),
    expected: countOf(row, 'due', problems),
    present: countOf(row, 'attended', problems),
    onLeave: countOf(row, 'onLeave', problems),
    absentNote: words('absentNote'),
    topic: words('topic'),
    agenda: words('agenda'),
    content: words('content'),
    resolution: words('resolution'),
    observers: words('observers'),
    remark: words('remark'),
  }
  checkCounts(row, record, problems)
  return record
}

function readLedger({ frame, rows }: RawTable, kind: ActivityKind | null) {
  const problems: Problem[] = []
  const records = rows.map((row) => readActivityRow(row, { year: frame.year, kind }, problems))
  return { ...frame, records, problems }
}

/** Rows of a ledger of meetings → records; a row without a day stays, with an error at its cell. */
export function readMeetingTable(table: RawTable): ActivityTable {
  const hasTypes = table.rows.some((row) => row.has('type'))
  const [ofTitle = null] = activityKindsOf(`${table.frame.title ?? ''} ${table.frame.sheet}`)
  return { ...readLedger(table, hasTypes ? null : ofTitle), kind: 'meetingLedger' }
}

/** Rows of a ledger of theme days → records. */
export function readThemeDayTable(table: RawTable): ActivityTable {
  return { ...readLedger(table, 'themeDay'), kind: 'themeDayLedger' }
}
