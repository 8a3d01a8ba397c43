import { addMonthsToMonth } from '../../../shared/calendar.ts'
import { fen } from '../../../shared/money.ts'
import type {
  ActivityFact,
  AssessmentFact,
  BranchFacts,
  GroupFact,
  MemberFact,
  PaymentFact,
} from '../../../shared/rules/facts.ts'
import type { AttendanceState } from '../../../shared/domain/kinds.ts'
import { unwrap } from '../../../shared/assert.ts'
import type { Reader } from '../connection.ts'
import { listActivities, type NamedActivityRow } from './activities.ts'
import { listAssessments, listPayments, type AssessmentRow, type PaymentRow } from './dues.ts'
import { listMembers, type NamedMemberRow } from './members.ts'
import { listOrganizations, type OrganizationRow } from './organizations.ts'

/**
 * Facts of all branches (or of one) for a year, read in six set-based queries whatever the number
 * of branches. Dues reach eleven months back, because arrears run over the new year; activities
 * reach to March of the next year, because a notice may book a meeting back (rule C-01).
 */
export function readFacts(db: Reader, year: number, organizationId?: number): BranchFacts[] {
  const narrow = organizationId === undefined ? {} : { organizationId }
  const months = { from: addMonthsToMonth(`${year}-01`, -11), to: `${year}-12`, ...narrow }
  const organizations = listOrganizations(db)
  const members = listMembers(db, organizationId)
  const branchOf = new Map(members.map((member) => [member.id, member.organization_id]))
  const byMember = <T extends { member_id: number }>(rows: readonly T[]): Map<number, T[]> =>
    Map.groupBy(rows, (row) => unwrap(branchOf.get(row.member_id), 'dues rows join members'))

  const days = { from: `${year}-01-01`, to: `${year + 1}-03-31`, ...narrow }
  const activities = Map.groupBy(listActivities(db, days), (row) => row.organization_id)
  const attendance = readAttendance(db, days)
  const membersOf = Map.groupBy(members, (member) => member.organization_id)
  const assessments = byMember(listAssessments(db, months))
  const payments = byMember(listPayments(db, months))
  const groupsOf = Map.groupBy(
    organizations.filter((row) => row.level === 'group'),
    (row) => row.parent_id,
  )
  return organizations
    .filter((row) => row.level === 'branch')
    .filter((row) => organizationId === undefined || row.id === organizationId)
    .map((row) => ({
      branch: branchFact(row),
      groups: (groupsOf.get(row.id) ?? []).map(groupFact),
      members: (membersOf.get(row.id) ?? []).map(memberFact),
      activities: (activities.get(row.id) ?? []).map((held) => activityFact(held, attendance)),
      assessments: (assessments.get(row.id) ?? []).map(assessmentFact),
      payments: (payments.get(row.id) ?? []).map(paymentFact),
    }))
}

type Attendance = Map<number, { activityId: number; memberId: number; state: AttendanceState }[]>

function readAttendance(db: Reader, days: { from: string; to: string }): Attendance {
  const rows = db
    .prepare<[string, string], { activityId: number; memberId: number; state: AttendanceState }>(
      `SELECT activity_id AS activityId, member_id AS memberId, state FROM attendance
       JOIN activity ON activity.id = activity_id
       WHERE activity.deleted_at IS NULL AND activity.held_on BETWEEN ? AND ?`,
    )
    .all(days.from, days.to)
  return Map.groupBy(rows, (row) => row.activityId)
}

function branchFact(row: OrganizationRow): BranchFacts['branch'] {
  return {
    id: row.id,
    name: row.name,
    kind: unwrap(row.kind, 'the schema asks a kind of every branch'),
    hasCommittee: row.has_committee === 1,
    foundedOn: row.founded_on,
    dissolvedOn: row.dissolved_on,
  }
}

function groupFact(row: OrganizationRow): GroupFact {
  return { id: row.id, name: row.name, foundedOn: row.founded_on }
}

function memberFact(row: NamedMemberRow): MemberFact {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    status: row.status,
    sex: row.sex,
    idCard: row.id_card,
    birthDate: row.birth_on,
    joinDate: row.joined_on,
    fullMemberDate: row.full_member_on,
    enteredOn: row.entered_on,
    leftOn: row.left_on,
    partyPost: row.party_post,
  }
}

/** Items of an agenda: one a line, or numbered within a line. */
function countItems(agenda: string | null): number {
  return agenda === null ? 0 : agenda.split(/[\n；;]+/).filter((item) => item.trim() !== '').length
}

function activityFact(row: NamedActivityRow, attendance: Attendance): ActivityFact {
  return {
    id: row.id,
    kinds: row.kinds,
    name: row.name,
    heldOn: row.held_on,
    startTime: row.start_time,
    endTime: row.end_time,
    groupId: row.group_id,
    expected: row.expected,
    present: row.present,
    onLeave: row.on_leave,
    agendaItems: countItems(row.agenda),
    attendance: attendance.get(row.id) ?? [],
    bookedYear: row.booked_year,
  }
}

function assessmentFact(row: AssessmentRow): AssessmentFact {
  return {
    memberId: row.member_id,
    fromMonth: row.from_month,
    toMonth: row.to_month,
    category: row.category,
    baseFen: row.base_fen === null ? null : fen(row.base_fen),
    monthlyFen: row.monthly_fen === null ? null : fen(row.monthly_fen),
    exempt: row.exempt === 1,
  }
}

function paymentFact(row: PaymentRow): PaymentFact {
  return {
    id: row.id,
    memberId: row.member_id,
    month: row.month,
    amountFen: fen(row.amount_fen),
    paidOn: row.paid_on,
  }
}
