import type { Reader } from '../../ledger/connection.ts'
import type { RecordTable } from '../../ledger/changes.ts'

/** A figure of a year with the records that it was counted from. */
export interface ReportFigure {
  readonly key: string
  readonly table: RecordTable
  /** How many, or fen where `unit` says so. */
  readonly value: number
  readonly unit: 'count' | 'fen'
  readonly ids: readonly number[]
  /** How things stand now: what they were a year ago, the ledger does not tell. */
  readonly isState: boolean
}

interface Query {
  readonly key: string
  readonly table: RecordTable
  /** Gives the ids of the records; `@year` is `2026`, `@today` an ISO day. */
  readonly sql: string
  /** Counted are different values of this column instead of records. */
  readonly distinct?: string
  readonly sum?: string
  readonly isState?: boolean
}

const inYear = (column: string): string => `substr(${column}, 1, 4) = @year`

/** Entries of a register of a year, those of the recycle bin apart. */
const entries = (key: string, table: RecordTable, day: string, more = ''): Query => ({
  key,
  table,
  sql: `SELECT * FROM ${table} WHERE deleted_at IS NULL AND ${inYear(day)}${more && ` AND ${more}`}`,
})

const sessions = (key: string, kind: string): Query => ({
  key,
  table: 'activity',
  sql: `SELECT activity.* FROM activity JOIN activity_kind ON activity_id = activity.id
    WHERE deleted_at IS NULL AND kind = '${kind}' AND ${inYear('held_on')}`,
})

const members = (key: string, where: string): Query => ({
  key,
  table: 'member',
  sql: `SELECT * FROM member WHERE deleted_at IS NULL AND status = 'active' AND ${where}`,
})

/** How it stands now. */
const now = (query: Query): Query => ({ ...query, isState: true })

/** What is counted, in the order of the report. */
const queries: readonly Query[] = [
  {
    key: 'branches',
    table: 'organization',
    isState: true,
    sql: "SELECT * FROM organization WHERE level = 'branch' AND deleted_at IS NULL AND dissolved_on IS NULL",
  },
  now(members('members', 'type IS NOT NULL')),
  now(members('probationary', "type = 'probationary'")),
  members('joined', inYear('joined_on')),
  sessions('generalMeetings', 'generalMeeting'),
  sessions('committeeMeetings', 'committeeMeeting'),
  sessions('groupMeetings', 'groupMeeting'),
  sessions('lectures', 'partyLecture'),
  sessions('themeDays', 'themeDay'),
  sessions('lifeMeetings', 'organizationalLife'),
  entries('talks', 'talk', 'held_on'),
  {
    key: 'appraised',
    table: 'appraisal_result',
    sql: `SELECT appraisal_result.* FROM appraisal_result JOIN appraisal ON appraisal.id = appraisal_id
      WHERE appraisal_result.deleted_at IS NULL AND appraisal.deleted_at IS NULL
      AND CAST(year AS TEXT) = @year`,
  },
  entries('trainings', 'training', 'started_on'),
  {
    key: 'trained',
    table: 'trainee',
    sql: `SELECT trainee.* FROM trainee JOIN training ON training.id = training_id
      WHERE trainee.deleted_at IS NULL AND training.deleted_at IS NULL AND ${inYear('started_on')}`,
    distinct: 'member_id',
  },
  {
    key: 'dues',
    table: 'dues_payment',
    sql: `SELECT * FROM dues_payment WHERE ${inYear('month')}`,
    sum: 'amount_fen',
  },
  entries('materials', 'material', 'added_on'),
  { ...entries('disciplined', 'discipline', 'decided_on'), distinct: 'member_id' },
  entries('warnings', 'discipline', 'decided_on', "kind = 'warning'"),
  entries('seriousWarnings', 'discipline', 'decided_on', "kind = 'seriousWarning'"),
  entries('inquiries', 'inquiry', 'happened_on'),
  entries('circulated', 'inquiry', 'happened_on', "kind = 'circularCriticism'"),
  entries('centralStudy', 'duty_entry', 'held_on', "rule_id = 'K-07'"),
  entries('ideology', 'duty_entry', 'held_on', "rule_id = 'K-08'"),
  entries('warningEducation', 'duty_entry', 'held_on', "rule_id = 'N-06'"),
  { ...entries('papersOrdered', 'duty_entry', 'held_on', "rule_id = 'N-07'"), sum: 'people' },
  entries('majorDecisions', 'major_decision', 'decided_on'),
  entries('documentsReceived', 'superior_document', 'received_on'),
  entries('documentsDone', 'superior_document', 'received_on', 'done_on IS NOT NULL'),
  entries('motions', 'motion', 'decided_on'),
  entries('villageDecisions', 'village_decision', 'proposed_on'),
  entries('inspections', 'inspection', 'inspected_on'),
  entries('problems', 'rectification', 'found_on'),
  entries('rectified', 'rectification', 'found_on', 'finished_on IS NOT NULL'),
  entries('overdue', 'rectification', 'found_on', 'finished_on IS NULL AND deadline_on < @today'),
]

export const figureKeys = queries.map(({ key }) => key)

/** Every figure of a year, each with the numbers of its records. */
export function reportFigures(db: Reader, year: number, today: string): ReportFigure[] {
  return queries.map(({ key, table, sql, distinct, sum, isState = false }) => {
    const rows = db
      .prepare<[object], Readonly<Record<string, unknown>>>(sql)
      .all({ year: String(year), today })
    const counted =
      distinct === undefined ? rows.length : new Set(rows.map((row) => row[distinct])).size
    const value = sum === undefined ? counted : rows.reduce((all, row) => all + Number(row[sum]), 0)
    const ids = rows.map(({ id }) => Number(id))
    return { key, table, value, unit: table === 'dues_payment' ? 'fen' : 'count', ids, isState }
  })
}
