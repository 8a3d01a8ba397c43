import type { ActivityKind, AttendanceState } from '../../../shared/domain/kinds.ts'
import type { Reader } from '../connection.ts'

export interface ActivityRecordRow {
  readonly id: number
  readonly organization_id: number
  readonly group_id: number | null
  readonly name: string | null
  readonly planned_on: string | null
  readonly held_on: string
  readonly start_time: string | null
  readonly end_time: string | null
  readonly place: string | null
  readonly host: string | null
  readonly recorder: string | null
  readonly expected: number | null
  readonly present: number | null
  readonly on_leave: number | null
  readonly absent_note: string | null
  readonly topic: string | null
  readonly agenda: string | null
  readonly minutes: string | null
  readonly resolution: string | null
  readonly observers: string | null
  readonly remark: string | null
  readonly booked_year: number | null
  /** Local ISO time; null where nobody knows when the record was written. */
  readonly created_at: string | null
}

export interface NamedActivityRow extends ActivityRecordRow {
  readonly organization_name: string
  readonly group_name: string | null
  readonly kinds: readonly ActivityKind[]
}

export interface AttendanceRow {
  readonly member_id: number
  readonly name: string
  readonly state: AttendanceState
  readonly reason: string | null
}

type Stored = Omit<NamedActivityRow, 'kinds'> & { readonly kinds: string }

const selectNamed = `
  SELECT activity.*, branch.name AS organization_name, team.name AS group_name,
    (SELECT json_group_array(kind) FROM
      (SELECT kind FROM activity_kind WHERE activity_id = activity.id ORDER BY position)) AS kinds
  FROM activity
  JOIN organization AS branch ON branch.id = activity.organization_id
  LEFT JOIN organization AS team ON team.id = activity.group_id
  WHERE activity.deleted_at IS NULL`

const parsed = (row: Stored): NamedActivityRow => ({ ...row, kinds: JSON.parse(row.kinds) })

/** Activities held from one day to another (both included), by day. */
export function listActivities(
  db: Reader,
  range: { readonly from: string; readonly to: string; readonly organizationId?: number },
): NamedActivityRow[] {
  const ofBranch =
    range.organizationId === undefined ? '' : 'AND activity.organization_id = @organization'
  return db
    .prepare<[{ from: string; to: string; organization: number | null }], Stored>(
      `${selectNamed} AND activity.held_on BETWEEN @from AND @to ${ofBranch}
       ORDER BY activity.held_on, activity.start_time, activity.id`,
    )
    .all({ from: range.from, to: range.to, organization: range.organizationId ?? null })
    .map(parsed)
}

export type LifeMeetingRow = Pick<
  ActivityRecordRow,
  'id' | 'organization_id' | 'group_id' | 'held_on' | 'booked_year'
>

/** Organizational life meetings of all years, by day. */
export function listLifeMeetings(db: Reader, organizationId?: number): LifeMeetingRow[] {
  const ofBranch =
    organizationId === undefined ? '' : 'AND activity.organization_id = @organization'
  return db
    .prepare<[{ organization: number | null }], LifeMeetingRow>(
      `SELECT activity.id, organization_id, group_id, held_on, booked_year FROM activity
       JOIN activity_kind ON activity_id = activity.id AND kind = 'organizationalLife'
       WHERE deleted_at IS NULL ${ofBranch}
       ORDER BY held_on, activity.id`,
    )
    .all({ organization: organizationId ?? null })
}

export function findActivity(db: Reader, id: number): NamedActivityRow | null {
  const row = db.prepare<[number], Stored>(`${selectNamed} AND activity.id = ?`).get(id)
  return row ? parsed(row) : null
}

/** Named attendance of one event, in the order of the roster. */
export function listAttendance(db: Reader, activityId: number): AttendanceRow[] {
  return db
    .prepare<[number], AttendanceRow>(
      `SELECT member_id, member.name, state, reason FROM attendance
       JOIN member ON member.id = member_id WHERE activity_id = ? ORDER BY member_id`,
    )
    .all(activityId)
}

/** The last events of one kind of a branch (and group) up to a day, latest first. */
export function listEarlier(
  db: Reader,
  query: {
    readonly organizationId: number
    readonly groupId: number | null
    readonly kind: ActivityKind
    readonly until: string
    readonly most: number
  },
): ActivityRecordRow[] {
  return db
    .prepare<[typeof query], ActivityRecordRow>(
      `SELECT activity.* FROM activity
       JOIN activity_kind ON activity_id = activity.id AND kind = @kind
       WHERE deleted_at IS NULL AND organization_id = @organizationId AND held_on <= @until
         AND (@groupId IS NULL OR group_id = @groupId)
       ORDER BY held_on DESC, activity.id DESC LIMIT @most`,
    )
    .all(query)
}

/** The rows that say which kinds an event is of, by position. */
export function listKindRows(
  db: Reader,
  activityId: number,
): { readonly id: number; readonly kind: ActivityKind; readonly position: number }[] {
  return db
    .prepare<[number], { id: number; kind: ActivityKind; position: number }>(
      'SELECT id, kind, position FROM activity_kind WHERE activity_id = ? ORDER BY position',
    )
    .all(activityId)
}

/** The rows of the list of names of an event, with their own ids. */
export function listAttendanceRows(
  db: Reader,
  activityId: number,
): { readonly id: number; readonly member_id: number }[] {
  return db
    .prepare<[number], { id: number; member_id: number }>(
      'SELECT id, member_id FROM attendance WHERE activity_id = ?',
    )
    .all(activityId)
}
