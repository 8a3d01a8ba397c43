import type { MemberStatus, MemberType, Sex } from '../../../shared/domain/kinds.ts'
import type {
  AttendanceOfYear,
  MemberDuesYear,
  MemberEvent,
} from '../../../shared/contract/members.ts'
import type { Reader } from '../connection.ts'

export interface MemberRecordRow {
  readonly id: number
  readonly organization_id: number
  readonly group_id: number | null
  readonly name: string
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly native_place: string | null
  readonly birth_on: string | null
  readonly education: string | null
  readonly id_card: string | null
  readonly type: MemberType | null
  readonly status: MemberStatus
  readonly work_started_on: string | null
  readonly joined_on: string | null
  readonly full_member_on: string | null
  readonly entered_on: string | null
  readonly left_on: string | null
  readonly party_post: string | null
  readonly work_post: string | null
  readonly mobile: string | null
  readonly landline: string | null
  readonly address: string | null
  readonly is_floating: 0 | 1 | null
  readonly is_lost: 0 | 1 | null
  readonly remark: string | null
}

/** A member with the names of branch and group, as lists and exports show it. */
export interface NamedMemberRow extends MemberRecordRow {
  readonly organization_name: string
  readonly group_name: string | null
}

const selectNamed = `
  SELECT member.*, branch.name AS organization_name, team.name AS group_name
  FROM member
  JOIN organization AS branch ON branch.id = member.organization_id
  LEFT JOIN organization AS team ON team.id = member.group_id
  WHERE member.deleted_at IS NULL`

const inOrder =
  'ORDER BY member.organization_id, member.group_id IS NULL, member.group_id, member.id'

/** All members in the order of branch, group and entry; `organizationId` narrows to one branch. */
export function listMembers(db: Reader, organizationId?: number): NamedMemberRow[] {
  const ofBranch = organizationId === undefined ? '' : 'AND member.organization_id = @organization'
  const sql = `${selectNamed} ${ofBranch} ${inOrder}`
  return db
    .prepare<[{ organization: number | null }], NamedMemberRow>(sql)
    .all({ organization: organizationId ?? null })
}

/** Members by their ids, in the same order. */
export function listMembersById(db: Reader, ids: readonly number[]): NamedMemberRow[] {
  const sql = `${selectNamed} AND member.id IN (SELECT value FROM json_each(?)) ${inOrder}`
  return db.prepare<[string], NamedMemberRow>(sql).all(JSON.stringify(ids))
}

export function findMember(db: Reader, id: number): NamedMemberRow | null {
  return db.prepare<[number], NamedMemberRow>(`${selectNamed} AND member.id = ?`).get(id) ?? null
}

/** The living member of a branch with an identity number, or null. */
export function findMemberByIdCard(
  db: Reader,
  organizationId: number,
  idCard: string,
): { readonly id: number; readonly name: string } | null {
  const sql = `SELECT id, name FROM member
    WHERE organization_id = ? AND id_card = ? AND deleted_at IS NULL`
  const found = db.prepare<[number, string], { id: number; name: string }>(sql)
  return found.get(organizationId, idCard) ?? null
}

/** What happened to a member, oldest first; events without a date come last. */
export function listMemberEvents(db: Reader, memberId: number): Omit<MemberEvent, 'canTakeBack'>[] {
  return db
    .prepare<[number], Omit<MemberEvent, 'canTakeBack'>>(
      `SELECT id, kind, happened_on AS date, note FROM member_event
       WHERE member_id = ? ORDER BY happened_on IS NULL, happened_on, id`,
    )
    .all(memberId)
}

/** Dues of a member by year, latest first. Amounts in fen. */
export function listMemberDues(db: Reader, memberId: number): MemberDuesYear[] {
  return db
    .prepare<[{ member: number }], MemberDuesYear>(
      `SELECT year, max(monthlyDueFen) AS monthlyDueFen, sum(paidFen) AS paidFen,
         sum(monthsPaid) AS monthsPaid
       FROM (
         SELECT CAST(substr(from_month, 1, 4) AS INTEGER) AS year, monthly_fen AS monthlyDueFen,
           0 AS paidFen, 0 AS monthsPaid
         FROM dues_assessment WHERE member_id = @member
         UNION ALL
         SELECT CAST(substr(month, 1, 4) AS INTEGER), NULL, sum(amount_fen), count(DISTINCT month)
         FROM dues_payment WHERE member_id = @member GROUP BY 1)
       GROUP BY year ORDER BY year DESC`,
    )
    .all({ member: memberId })
}

/** Named attendance of a member by year, latest first; who was exempt is not counted. */
export function listMemberAttendance(db: Reader, memberId: number): AttendanceOfYear[] {
  return db
    .prepare<[number], AttendanceOfYear>(
      `SELECT CAST(substr(held_on, 1, 4) AS INTEGER) AS year,
         sum(state = 'present') AS present, sum(state = 'onLeave') AS onLeave,
         sum(state = 'absent') AS absent
       FROM attendance JOIN activity ON activity.id = activity_id
       WHERE member_id = ? AND activity.deleted_at IS NULL AND state <> 'exempt'
       GROUP BY 1 ORDER BY 1 DESC`,
    )
    .all(memberId)
}
