import { yearOf } from '../../../shared/calendar.ts'
import { assessDues } from '../../../shared/dues/assessment.ts'
import { fen, sumFen, type Fen } from '../../../shared/money.ts'
import type { ParameterValues } from '../../../shared/rules/rule-data.ts'
import type {
  AssessmentExportRow,
  RatedDues,
} from '../../../shared/sheets/forms/dues-assessment.ts'
import type { DuesExportRow } from '../../../shared/sheets/forms/dues-ledger.ts'
import type { AssessmentRow, PaymentRow } from '../../ledger/repositories/dues.ts'
import type { NamedMemberRow } from '../../ledger/repositories/members.ts'

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

const fenOrNull = (amount: number | null): Fen | null => (amount === null ? null : fen(amount))

/** What was fixed for a member, as far as it is of the year, as the assessment sheet prints it. */
export function assessmentExportRow(
  member: NamedMemberRow,
  assessed: AssessmentRow,
  year: number,
  parameters: ParameterValues,
): AssessmentExportRow {
  const { from_month: from, to_month: to } = assessed
  return {
    name: member.name,
    idCard: member.id_card,
    category: assessed.category,
    categoryText: assessed.category_text,
    baseFen: fenOrNull(assessed.base_fen),
    rated: ratedDues(assessed, parameters),
    monthlyFen: fenOrNull(assessed.monthly_fen),
    fromMonth: yearOf(from) < year ? 1 : monthNumber(from),
    toMonth: yearOf(to) > year ? 12 : monthNumber(to),
    isExempt: assessed.exempt === 1,
    remark: assessed.remark,
  }
}

function ratedDues(
  { category, base_fen: base, from_month: on }: AssessmentRow,
  parameters: ParameterValues,
): RatedDues | null {
  if (category === null) return null
  const assessed = assessDues({ category, baseFen: fenOrNull(base), on, parameters })
  if (!assessed || assessed.ratePermille === null) return null
  const { ratePermille, dueFen, capped } = assessed
  return { ratePermille, dueFen, isCapped: capped }
}
