import { AppError } from '../../shared/app-error.ts'
import type {
  ActivityDetail,
  ActivityRow,
  recordActivitySchema,
} from '../../shared/contract/activities.ts'
import type { z } from 'zod'
import type { ChangeRecorder } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import {
  findActivity,
  listActivities,
  listAttendance,
  type NamedActivityRow,
} from '../ledger/repositories/activities.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'

export type NewActivity = z.output<typeof recordActivitySchema>

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

/**
 * Writes an event with its kinds and named attendance.
 * @throws AppError NOT_FOUND where the branch is not in this ledger.
 */
export function recordActivity(
  db: Reader,
  activity: NewActivity,
  context: CommandContext,
): { id: number } {
  const branch = listOrganizations(db).find(({ id }) => id === activity.organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND', { id: activity.organizationId })
  return runCommand(db, context, (_writer, recorder) => {
    const id = insertActivity(recorder, activity, context.at)
    const audit = { action: 'activity.record', details: auditDetails(recorder.changes) }
    return { value: { id }, audit }
  })
}

function insertActivity(recorder: ChangeRecorder, activity: NewActivity, at: string): number {
  const id = recorder.insert('activity', {
    organization_id: activity.organizationId,
    group_id: activity.groupId,
    name: activity.name,
    held_on: activity.heldOn,
    start_time: activity.startTime,
    end_time: activity.endTime,
    place: activity.place,
    host: activity.host,
    recorder: activity.recorder,
    expected: activity.expected,
    present: activity.present,
    on_leave: activity.onLeave,
    absent_note: activity.absentNote,
    agenda: activity.agenda,
    minutes: activity.minutes,
    resolution: activity.resolution,
    created_at: at,
  })
  for (const [position, kind] of [...new Set(activity.kinds)].entries()) {
    recorder.insert('activity_kind', { activity_id: id, position, kind })
  }
  for (const { memberId, state, reason } of activity.attendance) {
    recorder.insert('attendance', { activity_id: id, member_id: memberId, state, reason })
  }
  return id
}
