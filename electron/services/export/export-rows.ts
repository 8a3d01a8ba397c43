import { unwrap } from '../../../shared/assert.ts'
import { fen, sumFen, type Fen } from '../../../shared/money.ts'
import type { ActivityExportRow } from '../../../shared/sheets/forms/activity-columns.ts'
import type { DuesExportRow } from '../../../shared/sheets/forms/dues-ledger.ts'
import type { RosterRow } from '../../../shared/sheets/forms/roster.ts'
import type { NamedActivityRow } from '../../ledger/repositories/activities.ts'
import type { AssessmentRow, PaymentRow } from '../../ledger/repositories/dues.ts'
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

const monthNumber = (date: string): number => Number(date.slice(5, 7))

/** Money by the month in which it was paid. */
function paidByMonth(payments: readonly PaymentRow[]): Record<number, Fen> {
  const byMonth = Map.groupBy(payments, (payment) => monthNumber(payment.paid_on))
  return Object.fromEntries(
    [...byMonth].map(([month, rows]) => [month, sumFen(rows.map((row) => fen(row.amount_fen)))]),
  )
}

function monthsOf(assessment: AssessmentRow): number[] {
  const from = monthNumber(assessment.from_month)
  const to = monthNumber(assessment.to_month)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** One member's year of dues as the ledger by month prints it; null where nothing is known of it. */
export function duesExportRow(
  member: NamedMemberRow,
  assessments: readonly AssessmentRow[],
  payments: readonly PaymentRow[],
): DuesExportRow | null {
  if (assessments.length === 0 && payments.length === 0) return null
  const assessed = assessments.at(-1)
  const covered = new Set(assessments.flatMap(monthsOf))
  const all = Array.from({ length: 12 }, (_, index) => index + 1)
  return {
    name: member.name,
    idCard: member.id_card,
    categoryText: assessed?.category_text ?? null,
    baseFen: assessed?.base_fen == null ? null : fen(assessed.base_fen),
    monthlyFen: assessed?.monthly_fen == null ? null : fen(assessed.monthly_fen),
    paidFen: paidByMonth(payments),
    exemptMonths: assessments.filter(({ exempt }) => exempt === 1).flatMap(monthsOf),
    notDueMonths: assessments.length === 0 ? [] : all.filter((month) => !covered.has(month)),
    remark: assessed?.remark ?? null,
  }
}
