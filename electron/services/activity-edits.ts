import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import type {
  changeActivitySchema,
  recordActivitySchema,
} from '../../shared/contract/activities.ts'
import { outcomeOf } from '../../shared/recording/quorum.ts'
import type { ChangeRecorder, RowValues } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { listAttendanceRows, listKindRows } from '../ledger/repositories/activities.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { insertEntry } from './entry-service.ts'

export type NewActivity = z.output<typeof recordActivitySchema>
export type ChangedActivity = z.output<typeof changeActivitySchema>
type Written = Omit<ChangedActivity, 'id'>
type Vote = NewActivity['votes'][number]

/**
 * Writes an event with its kinds, its list of names and what was voted on, in one command.
 * @throws AppError NOT_FOUND where the branch is not in this ledger.
 */
export function recordActivity(
  db: Reader,
  activity: NewActivity,
  context: CommandContext,
): { id: number } {
  requireBranch(db, activity)
  return runCommand(db, context, (_writer, recorder) => {
    const id = recorder.insert('activity', { ...columnsOf(activity), created_at: context.at })
    insertKinds(recorder, id, activity.kinds)
    for (const { memberId, state, reason } of activity.attendance)
      recorder.insert('attendance', { activity_id: id, member_id: memberId, state, reason })
    for (const vote of activity.votes) insertMotion(recorder, { id, activity, vote }, context.at)
    const audit = { action: 'activity.record', details: auditDetails(recorder.changes) }
    return { value: { id }, audit }
  })
}

/**
 * Writes a recorded event anew, in one command: the log keeps each row as it was. When the record was
 * first written stays, and whatever the form does not show (planned day, booked year) too.
 * @throws AppError NOT_FOUND where the event is not in this ledger, lies in the bin, or is of
 *   another branch.
 */
export function changeActivity(
  db: Reader,
  activity: ChangedActivity,
  context: CommandContext,
): { id: number } {
  requireBranch(db, activity)
  const { id } = activity
  return runCommand(db, context, (writer, recorder) => {
    const row = recorder.row('activity', id)
    const isHere =
      row?.['deleted_at'] === null && row['organization_id'] === activity.organizationId
    if (!isHere) throw new AppError('NOT_FOUND', { id })
    recorder.update('activity', id, columnsOf(activity))
    changeKinds(writer, recorder, activity)
    changeAttendance(writer, recorder, activity)
    const audit = { action: 'activity.change', details: auditDetails(recorder.changes) }
    return { value: { id }, audit: recorder.changes.length > 0 ? audit : null }
  })
}

function requireBranch(db: Reader, { organizationId, groupId }: Written): void {
  const organizations = listOrganizations(db)
  const branch = organizations.find(({ id }) => id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND', { id: organizationId })
  const isOwn = organizations.some((one) => one.id === groupId && one.parent_id === organizationId)
  if (groupId !== null && !isOwn) throw new AppError('NOT_FOUND', { id: groupId })
}

function columnsOf(activity: Written): RowValues {
  return {
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
    topic: activity.topic,
    agenda: activity.agenda,
    minutes: activity.minutes,
    resolution: activity.resolution,
    observers: activity.observers,
    remark: activity.remark,
  }
}

function insertKinds(recorder: ChangeRecorder, id: number, kinds: Written['kinds']): void {
  for (const [position, kind] of [...new Set(kinds)].entries())
    recorder.insert('activity_kind', { activity_id: id, position, kind })
}

/** Kinds in another order are other rows, because a kind stands once and has its place. */
function changeKinds(db: Reader, recorder: ChangeRecorder, { id, kinds }: ChangedActivity): void {
  const before = listKindRows(db, id)
  if (before.map(({ kind }) => kind).join() === [...new Set(kinds)].join()) return
  for (const row of before) recorder.remove('activity_kind', row.id)
  insertKinds(recorder, id, kinds)
}

function changeAttendance(db: Reader, recorder: ChangeRecorder, event: ChangedActivity): void {
  const before = new Map(listAttendanceRows(db, event.id).map((row) => [row.member_id, row.id]))
  for (const { memberId, state, reason } of event.attendance) {
    const row = before.get(memberId)
    if (row === undefined)
      recorder.insert('attendance', { activity_id: event.id, member_id: memberId, state, reason })
    else recorder.update('attendance', row, { state, reason })
    before.delete(memberId)
  }
  for (const row of before.values()) recorder.remove('attendance', row)
}

/** Whether it passed is worked out from the numbers, never typed (ZB 11). */
function insertMotion(
  recorder: ChangeRecorder,
  { id, activity, vote }: { readonly id: number; readonly activity: Written; readonly vote: Vote },
  at: string,
): void {
  const { title, isImportant, ballot, eligible, present, approve, oppose, abstain } = vote
  const outcome = outcomeOf(vote, { entitled: eligible, present })
  const values = {
    title,
    isImportant,
    ballot,
    eligible,
    present,
    approve,
    oppose,
    abstain,
    decidedOn: activity.heldOn,
    activityId: id,
    committeeOn: null,
    concernsPublic: null,
    writtenApprove: null,
    isPassed: outcome.state === 'passed',
    remark: null,
  }
  const { organizationId } = activity
  insertEntry(recorder, { register: 'motion', organizationId, values }, at)
}
