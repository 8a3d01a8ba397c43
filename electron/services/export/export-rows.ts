import { unwrap } from '../../../shared/assert.ts'
import type { ActivityExportRow } from '../../../shared/sheets/forms/activity-columns.ts'
import type { RosterRow } from '../../../shared/sheets/forms/roster.ts'
import type { NamedActivityRow } from '../../ledger/repositories/activities.ts'
import type { NamedMemberRow } from '../../ledger/repositories/members.ts'

/** A member as the roster prints it. */
export function rosterRow(row: NamedMemberRow): RosterRow {
  return {
    name: row.name,
    sex: row.sex,
    ethnicity: row.ethnicity,
    nativePlace: row.native_place,
    birthDate: row.birth_on,
    education: row.education,
    idCard: row.id_card,
    workStartDate: row.work_started_on,
    joinDate: row.joined_on,
    fullMemberDate: row.full_member_on,
    partyPost: row.party_post,
    workPost: row.work_post,
    address: row.address,
    phone: row.mobile ?? row.landline,
    isFloating: row.is_floating === null ? null : row.is_floating === 1,
    memberType: row.type,
    group: row.group_name,
    branch: null,
    remark: row.remark,
  }
}

/** An event as the activity ledger prints it. */
export function activityExportRow(row: NamedActivityRow): ActivityExportRow {
  const [first, ...others] = row.kinds
  return {
    kinds: [unwrap(first, 'every event has a kind'), ...others],
    name: row.name,
    group: row.group_name,
    plannedDate: row.planned_on,
    heldDate: row.held_on,
    startTime: row.start_time,
    place: row.place,
    host: row.host,
    recorder: row.recorder,
    expected: row.expected,
    present: row.present,
    onLeave: row.on_leave,
    absentNote: row.absent_note,
    topic: row.topic,
    agenda: row.agenda,
    content: row.minutes,
    resolution: row.resolution,
    observers: row.observers,
    remark: row.remark,
  }
}
