import type { PaidElsewhereFact } from '../../../shared/rules/facts.ts'
import type { Reader } from '../connection.ts'

export interface PaidElsewhereRow extends PaidElsewhereFact {
  readonly organizationId: number
}

interface Range {
  /** Months, both included. */
  readonly from: string
  readonly to: string
  readonly organizationId?: number
}

/**
 * Months for which the same ID number paid in two branches of the ledger, of everybody or of the
 * members of one branch: one row a member, month and other branch, by member and month. Masked
 * numbers tell nothing. CROSS JOIN: from the few people to their payments, never by months.
 */
export function listPaidElsewhere(db: Reader, range: Range): PaidElsewhereRow[] {
  const { from, to, organizationId } = range
  const ofBranch = organizationId === undefined ? '' : 'AND own.organization_id = @organization'
  return db
    .prepare<[{ from: string; to: string; organization: number | null }], PaidElsewhereRow>(
      `SELECT own.organization_id AS organizationId, own.id AS memberId, paid.month,
         branch.name AS organization
       FROM member AS own
       CROSS JOIN member AS other ON other.id_card = own.id_card
         AND other.organization_id <> own.organization_id AND other.deleted_at IS NULL
       CROSS JOIN dues_payment AS paid ON paid.member_id = own.id AND paid.month BETWEEN @from AND @to
       CROSS JOIN dues_payment AS there ON there.member_id = other.id AND there.month = paid.month
       JOIN organization AS branch ON branch.id = other.organization_id
       WHERE own.deleted_at IS NULL AND instr(own.id_card, '*') = 0 ${ofBranch}
       GROUP BY own.id, paid.month, branch.id
       ORDER BY own.id, paid.month, branch.id`,
    )
    .all({ from, to, organization: organizationId ?? null })
}
