import type { DuesCategory, DuesFund, DuesPayer, DuesPlace } from '../../../shared/domain/kinds.ts'
import { prepared, type Reader } from '../connection.ts'

export interface AssessmentRow {
  readonly id: number
  readonly member_id: number
  readonly from_month: string
  readonly to_month: string
  readonly category: DuesCategory | null
  readonly category_text: string | null
  readonly base_fen: number | null
  readonly monthly_fen: number | null
  readonly exempt: 0 | 1
  readonly remark: string | null
}

export interface PaymentRow {
  readonly id: number
  readonly member_id: number
  readonly month: string
  readonly paid_on: string
  readonly amount_fen: number
  readonly remark: string | null
  readonly payer: DuesPayer | null
  readonly fund: DuesFund | null
  readonly place: DuesPlace | null
  readonly receipt_number: string | null
}

interface Range {
  /** Months, both included. */
  readonly from: string
  readonly to: string
  readonly organizationId?: number
}

/** The condition stands only where a branch is named: an index is of no use to "or none". */
const ofBranch = ({ organizationId }: Range): string =>
  `JOIN member ON member.id = member_id AND member.deleted_at IS NULL
   ${organizationId === undefined ? '' : 'AND member.organization_id = @organization'}`

const bind = (range: Range) => ({
  from: range.from,
  to: range.to,
  organization: range.organizationId ?? null,
})

/** Assessments that touch any month of the range, by member and month. */
export function listAssessments(db: Reader, range: Range): AssessmentRow[] {
  return db
    .prepare<[ReturnType<typeof bind>], AssessmentRow>(
      `SELECT dues_assessment.* FROM dues_assessment ${ofBranch(range)}
       WHERE from_month <= @to AND to_month >= @from ORDER BY member_id, from_month`,
    )
    .all(bind(range))
}

/** A member's assessments that touch any of the months, both included, by month. */
export function listAssessmentsOf(
  db: Reader,
  memberId: number,
  months: Pick<AssessmentRow, 'from_month' | 'to_month'>,
): AssessmentRow[] {
  return prepared<[Pick<AssessmentRow, 'member_id' | 'from_month' | 'to_month'>], AssessmentRow>(
    db,
    `SELECT * FROM dues_assessment
       WHERE member_id = @member_id AND from_month <= @to_month AND to_month >= @from_month
       ORDER BY from_month`,
  ).all({ member_id: memberId, from_month: months.from_month, to_month: months.to_month })
}

/** A member's payments for any of the months, both included, by month. */
export function listPaymentsOf(
  db: Reader,
  memberId: number,
  months: Pick<AssessmentRow, 'from_month' | 'to_month'>,
): PaymentRow[] {
  return prepared<[Pick<AssessmentRow, 'member_id' | 'from_month' | 'to_month'>], PaymentRow>(
    db,
    `SELECT * FROM dues_payment
       WHERE member_id = @member_id AND month BETWEEN @from_month AND @to_month
       ORDER BY month, paid_on`,
  ).all({ member_id: memberId, from_month: months.from_month, to_month: months.to_month })
}

/** Payments for months of the range, by member and month. */
export function listPayments(db: Reader, range: Range): PaymentRow[] {
  return db
    .prepare<[ReturnType<typeof bind>], PaymentRow>(
      `SELECT dues_payment.* FROM dues_payment ${ofBranch(range)}
       WHERE month BETWEEN @from AND @to ORDER BY member_id, month, paid_on`,
    )
    .all(bind(range))
}

/** Payments made in the months of the range, whatever months they were for. */
export function listPaymentsMade(db: Reader, range: Range): PaymentRow[] {
  return db
    .prepare<[ReturnType<typeof bind>], PaymentRow>(
      `SELECT dues_payment.* FROM dues_payment ${ofBranch(range)}
       WHERE substr(paid_on, 1, 7) BETWEEN @from AND @to ORDER BY member_id, month, paid_on`,
    )
    .all(bind(range))
}
