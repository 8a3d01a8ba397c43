import type { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { assertNever } from '../../shared/assert.ts'
import type { recordChangeSchema, saveMemberSchema } from '../../shared/contract/members.ts'
import type { RowChange, RowValues } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { changesOfEvent } from '../ledger/repositories/member-changes.ts'
import { findMember, findMemberByIdCard } from '../ledger/repositories/members.ts'
import { listGroups, listOrganizations } from '../ledger/repositories/organizations.ts'

type MemberValues = z.output<typeof saveMemberSchema>

const flag = (value: boolean | null): number | null => (value === null ? null : Number(value))

const columnsOf = (member: MemberValues): RowValues => ({
  organization_id: member.organizationId,
  group_id: member.groupId,
  name: member.name,
  sex: member.sex,
  ethnicity: member.ethnicity,
  birth_on: member.birthDate,
  id_card: member.idCard,
  native_place: member.nativePlace,
  education: member.education,
  type: member.type,
  joined_on: member.joinDate,
  full_member_on: member.fullMemberDate,
  party_post: member.partyPost,
  work_post: member.workPost,
  work_started_on: member.workStartDate,
  mobile: member.mobile,
  landline: member.landline,
  address: member.address,
  is_floating: flag(member.isFloating),
  is_lost: flag(member.isLost),
  remark: member.remark,
})

/**
 * Adds a member (`id` null) or writes its card anew.
 * @throws AppError NOT_FOUND (member, branch or group), MEMBER_EXISTS (another of the branch has the
 *   identity number; the same person in two branches is what A-13 and S-04 ask about).
 */
export function saveMember(
  db: Reader,
  member: MemberValues,
  context: CommandContext,
): { id: number } {
  const { id, organizationId, groupId, idCard } = member
  const branch = listOrganizations(db).find((one) => one.id === organizationId)
  if (branch?.level !== 'branch') throw new AppError('NOT_FOUND', { id: organizationId })
  const isGroup =
    groupId === null || listGroups(db, organizationId).some((one) => one.id === groupId)
  if (!isGroup) throw new AppError('NOT_FOUND', { id: groupId })
  const known = id === null ? null : mustFind(db, id)
  const same = idCard === null ? null : findMemberByIdCard(db, organizationId, idCard)
  if (same && same.id !== id) throw new AppError('MEMBER_EXISTS', { name: same.name })
  return runCommand(db, context, (_writer, recorder) => {
    const values = columnsOf(member)
    if (known) recorder.update('member', known.id, values)
    const saved = known?.id ?? recorder.insert('member', values)
    if (recorder.changes.length === 0) return { value: { id: saved }, audit: null }
    const audit = { action: 'member.save', details: auditDetails(recorder.changes) }
    return { value: { id: saved }, audit }
  })
}

/** @throws AppError NOT_FOUND. */
function mustFind(db: Reader, id: number) {
  const member = findMember(db, id)
  if (!member) throw new AppError('NOT_FOUND', { id })
  return member
}

/** What a change makes of a member. Dues end with the month of leaving (F-20). */
function effectOf({ kind, date }: z.output<typeof recordChangeSchema>): RowValues {
  switch (kind) {
    case 'becameFull':
      return { type: 'full', full_member_on: date }
    case 'transferredIn':
      return { status: 'active', entered_on: date, left_on: null }
    case 'transferredOut':
    case 'left':
    case 'deceased':
      return { status: kind, left_on: date }
    default:
      return assertNever(kind)
  }
}

/** Records what happened to a membership, and what the member is from then on. @throws AppError NOT_FOUND. */
export function recordMemberChange(
  db: Reader,
  change: z.output<typeof recordChangeSchema>,
  context: CommandContext,
): { eventId: number } {
  const { memberId, kind, date, note } = change
  mustFind(db, memberId)
  return runCommand(db, context, (_writer, recorder) => {
    const event = { member_id: memberId, kind, happened_on: date, note }
    const eventId = recorder.insert('member_event', event)
    recorder.update('member', memberId, effectOf(change))
    const details = { eventId, changes: recorder.changes }
    return { value: { eventId }, audit: { action: 'member.change', details } }
  })
}

/** Columns that a change wrote, as they were before; null where one was changed again since. */
function undone({ before, after }: RowChange, now: RowValues): RowValues | null {
  const written = Object.keys(after ?? {}).filter((key) => after?.[key] !== before?.[key])
  if (written.some((key) => now[key] !== after?.[key])) return null
  return Object.fromEntries(written.map((key) => [key, before?.[key] ?? null]))
}

/**
 * Takes back a change that was recorded by hand; what was written elsewhere in the card since stays.
 * @throws AppError NOT_FOUND (no such change, or one that was not recorded here), STEP_NEWER_CHANGES.
 */
export function takeBackChange(db: Reader, eventId: number, context: CommandContext): null {
  return runCommand(db, context, (writer, recorder) => {
    const changes = changesOfEvent(writer, eventId)
    if (!changes || !recorder.row('member_event', eventId))
      throw new AppError('NOT_FOUND', { id: eventId })
    for (const change of changes.filter(({ table }) => table === 'member')) {
      const values = undone(change, recorder.row('member', change.id) ?? {})
      if (!values) throw new AppError('STEP_NEWER_CHANGES')
      recorder.update('member', change.id, values)
    }
    recorder.remove('member_event', eventId)
    const audit = { action: 'member.takeBack', details: auditDetails(recorder.changes) }
    return { value: null, audit }
  })
}
