import { AppError } from '../../shared/app-error.ts'
import type { ActivityDetail, ActivityRow } from '../../shared/contract/activities.ts'
import type { Reader } from '../ledger/connection.ts'
import {
  findActivity,
  listActivities,
  listAttendance,
  type NamedActivityRow,
} from '../ledger/repositories/activities.ts'

function activityRow(row: NamedActivityRow): ActivityRow {
  return {
    id: row.id,
    organization: row.organization_name,
    group: row.group_name,
    kinds: row.kinds,
    name: row.name,
    plannedOn: row.planned_on,
    heldOn: row.held_on,
    startTime: row.start_time,
    place: row.place,
    expected: row.expected,
    present: row.present,
    onLeave: row.on_leave,
  }
}

/** Activities of a year, by day. */
export function getActivityRows(db: Reader, year: number): ActivityRow[] {
  return listActivities(db, { from: `${year}-01-01`, to: `${year}-12-31` }).map(activityRow)
}

/** @throws AppError NOT_FOUND. */
export function getActivity(db: Reader, id: number): ActivityDetail {
  const row = findActivity(db, id)
  if (!row) throw new AppError('NOT_FOUND', { id })
  return {
    ...activityRow(row),
    organizationId: row.organization_id,
    groupId: row.group_id,
    endTime: row.end_time,
    host: row.host,
    recorder: row.recorder,
    absentNote: row.absent_note,
    topic: row.topic,
    agenda: row.agenda,
    minutes: row.minutes,
    resolution: row.resolution,
    observers: row.observers,
    remark: row.remark,
    attendance: listAttendance(db, id).map(({ member_id, name, state, reason }) => ({
      memberId: member_id,
      name,
      state,
      reason,
    })),
  }
}
