import { addMonthsToMonth } from '../../../shared/calendar.ts'
import { watchersOf } from '../../../shared/domain/kinds.ts'
import { fen } from '../../../shared/money.ts'
import type {
  ActivityFact,
  AssessmentFact,
  AttendanceFact,
  BranchFacts,
  GroupFact,
  LifeMeetingFact,
  MemberFact,
  PaymentFact,
} from '../../../shared/rules/facts.ts'
import { unwrap } from '../../../shared/assert.ts'
import { noEntries } from '../../../shared/registers/entries.ts'
import type { Reader } from '../connection.ts'
import {
  listActivities,
  listLifeMeetings,
  type LifeMeetingRow,
  type NamedActivityRow,
} from './activities.ts'
import { readClockTurns, readEdits } from './audit-traces.ts'
import { listAssessments, listPayments, type AssessmentRow, type PaymentRow } from './dues.ts'
import { readElsewhere, type Elsewhere } from './elsewhere.ts'
import { readEntries } from './entries.ts'
import { listMembers, type NamedMemberRow } from './members.ts'
import { listAround, listOrganizations, type OrganizationRow } from './organizations.ts'
import { listPaidElsewhere } from './paid-elsewhere.ts'
import { readSharedTrainings } from './shared-trainings.ts'

/**
 * Facts of all branches and committees (or of one) for a year, read in thirteen set-based queries and
 * one a register, whatever the number of branches. Dues reach eleven months back, because arrears run
 * over the new year; activities reach half a year back, because absences do so too (B-15) and a
 * meeting of January rests on one of December (B-08, B-11), and to March of the next year, because a
 * notice may book a meeting back (C-01).
 */
export function readFacts(db: Reader, year: number, organizationId?: number): BranchFacts[] {
  const narrow = organizationId === undefined ? {} : { organizationId }
  const months = { from: addMonthsToMonth(`${year}-01`, -11), to: `${year}-12`, ...narrow }
  const organizations =
    organizationId === undefined ? listOrganizations(db) : listAround(db, organizationId)
  const members = listMembers(db, organizationId)
  const elsewhere = readElsewhere(db, organizationId)
  const branchOf = new Map(members.map((member) => [member.id, member.organization_id]))
  const byMember = <T extends { member_id: number }>(rows: readonly T[]): Map<number, T[]> =>
    Map.groupBy(rows, (row) => unwrap(branchOf.get(row.member_id), 'dues rows join members'))

  const days = { from: `${year - 1}-07-01`, to: `${year + 1}-03-31`, ...narrow }
  const activities = Map.groupBy(listActivities(db, days), (row) => row.organization_id)
  const lifeMeetings = Map.groupBy(
    listLifeMeetings(db, organizationId),
    (row) => row.organization_id,
  )
  const attendance = readAttendance(db, days)
  const imported = readImported(db, days)
  const membersOf = Map.groupBy(members, (member) => member.organization_id)
  const assessments = byMember(listAssessments(db, months))
  const payments = byMember(listPayments(db, months))
  const elsewherePaid = Map.groupBy(listPaidElsewhere(db, months), (row) => row.organizationId)
  const groupsOf = Map.groupBy(
    organizations.filter((row) => row.level === 'group'),
    (row) => row.parent_id,
  )
  const entries = readEntries(db, year, organizationId)
  const edits = readEdits(db, year, organizationId)
  const clockTurns = readClockTurns(db, year)
  const sharedTrainings = readSharedTrainings(db, year, organizationId)
  const aboutClock = new Set(watchersOf(organizations).map(({ id }) => id))
  return organizations
    .filter((row) => row.level === 'branch' || row.level === 'committee')
    .filter((row) => organizationId === undefined || row.id === organizationId)
    .map((row) => ({
      branch: branchFact(row),
      groups: (groupsOf.get(row.id) ?? []).map(groupFact),
      members: (membersOf.get(row.id) ?? []).map((member) => memberFact(member, elsewhere)),
      activities: (activities.get(row.id) ?? []).map((held) =>
        activityFact(held, attendance, imported),
      ),
      lifeMeetings: (lifeMeetings.get(row.id) ?? []).map(lifeMeetingFact),
      assessments: (assessments.get(row.id) ?? []).map(assessmentFact),
      payments: (payments.get(row.id) ?? []).map(paymentFact),
      paidElsewhere: elsewherePaid.get(row.id) ?? [],
      entries: entries.get(row.id) ?? noEntries,
      // Comparing texts takes time of its own: whoever wants it adds it (text-facts.ts).
      likeness: [],
      lateMentions: [],
      edits: edits.get(row.id) ?? [],
      clockTurns: aboutClock.has(row.id) ? clockTurns : [],
      sharedTrainings: sharedTrainings.get(row.id) ?? [],
    }))
}

type Attendance = Map<number, (AttendanceFact & { readonly activityId: number })[]>

interface Days {
  readonly from: string
  readonly to: string
  readonly organizationId?: number
}

/** Narrows to one branch; a condition that also lets all pass would make indexes useless. */
const ofBranch = (organizationId: number | undefined): string =>
  organizationId === undefined ? '' : 'AND activity.organization_id = @organization'

function readAttendance(db: Reader, { from, to, organizationId }: Days): Attendance {
  const rows = db
    .prepare<
      [{ from: string; to: string; organization: number | null }],
      AttendanceFact & { readonly activityId: number }
    >(
      `SELECT activity_id AS activityId, member_id AS memberId, state, reason
       FROM attendance
       JOIN activity ON activity.id = activity_id
       WHERE activity.deleted_at IS NULL AND activity.held_on BETWEEN @from AND @to
         ${ofBranch(organizationId)}`,
    )
    .all({ from, to, organization: organizationId ?? null })
  return Map.groupBy(rows, (row) => row.activityId)
}

/** Activities that a batch brought in which was not taken back. */
function readImported(db: Reader, { from, to, organizationId }: Days): ReadonlySet<number> {
  const rows = db
    .prepare<[{ from: string; to: string; organization: number | null }], number>(
      `SELECT activity.id FROM activity
       JOIN import_change ON table_name = 'activity' AND row_id = activity.id AND before IS NULL
       JOIN import_batch ON import_batch.id = batch_id AND undone_at IS NULL
       WHERE held_on BETWEEN @from AND @to ${ofBranch(organizationId)}`,
    )
    .pluck()
    .all({ from, to, organization: organizationId ?? null })
  return new Set(rows)
}

function branchFact(row: OrganizationRow): BranchFacts['branch'] {
  return {
    id: row.id,
    name: row.name,
    level: row.level === 'committee' ? 'committee' : 'branch',
    parentId: row.parent_id,
    kind: unwrap(row.kind, 'the schema asks a kind of every branch'),
    hasCommittee: row.has_committee === 1,
    foundedOn: row.founded_on,
    dissolvedOn: row.dissolved_on,
  }
}

function groupFact(row: OrganizationRow): GroupFact {
  return { id: row.id, name: row.name, foundedOn: row.founded_on }
}

export function memberFact(row: NamedMemberRow, elsewhere: Elsewhere): MemberFact {
  const shared = row.id_card === null ? [] : (elsewhere.get(row.id_card) ?? [])
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
    groupId: row.group_id,
    isFloating: row.is_floating === null ? null : row.is_floating === 1,
    elsewhere:
      row.status === 'active'
        ? shared.filter(({ organizationId }) => organizationId !== row.organization_id)
        : [],
  }
}

/** Items of an agenda: one a line, or numbered within a line. */
function countItems(agenda: string | null): number {
  return agenda === null ? 0 : agenda.split(/[\n；;]+/).filter((item) => item.trim() !== '').length
}

function activityFact(
  row: NamedActivityRow,
  attendance: Attendance,
  imported: ReadonlySet<number>,
): ActivityFact {
  return {
    id: row.id,
    kinds: row.kinds,
    name: row.name,
    plannedOn: row.planned_on,
    heldOn: row.held_on,
    startTime: row.start_time,
    endTime: row.end_time,
    host: row.host,
    recorder: row.recorder,
    groupId: row.group_id,
    expected: row.expected,
    present: row.present,
    onLeave: row.on_leave,
    agendaItems: countItems(row.agenda),
    agenda: [row.topic, row.agenda].filter((text) => text !== null).join('\n') || null,
    attendance: attendance.get(row.id) ?? [],
    bookedYear: row.booked_year,
    createdAt: row.created_at,
    importedBy: imported.has(row.id),
  }
}

function lifeMeetingFact(row: LifeMeetingRow): LifeMeetingFact {
  return { id: row.id, groupId: row.group_id, heldOn: row.held_on, bookedYear: row.booked_year }
}

export function assessmentFact(row: AssessmentRow): AssessmentFact {
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

export function paymentFact(row: PaymentRow): PaymentFact {
  return {
    id: row.id,
    memberId: row.member_id,
    month: row.month,
    amountFen: fen(row.amount_fen),
    paidOn: row.paid_on,
    payer: row.payer,
    fund: row.fund,
    place: row.place,
    receiptNumber: row.receipt_number,
  }
}
