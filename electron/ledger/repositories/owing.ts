import { yearOf, type IsoMonth } from '../../../shared/calendar.ts'
import type { DuesFacts } from '../../../shared/dues/ledger.ts'
import { noEntries } from '../../../shared/registers/entries.ts'
import type { Reader } from '../connection.ts'
import type { AssessmentRow, PaymentRow } from './dues.ts'
import { readEntries } from './entries.ts'
import { assessmentFact, memberFact, paymentFact } from './facts.ts'
import { listMembersById } from './members.ts'
import { listOrganizations } from './organizations.ts'

/** What is known of the dues of one branch, as far as its members have unpaid months. */
export interface OwingBranch {
  readonly organization: string
  /** Those members; of each, what there is from the first such month on. */
  readonly facts: DuesFacts
  /** The first month of each member that may be owed and has no payment. */
  readonly firstUnpaid: ReadonlyMap<number, IsoMonth>
}

interface Owing {
  readonly memberId: number
  readonly firstUnpaid: IsoMonth
}

interface Months {
  /** Both included. */
  readonly from: IsoMonth
  readonly to: IsoMonth
}

/**
 * By the partial index on what is unpaid, or not at all (INDEXED BY). Everybody in arrears is among
 * them, and a few more.
 */
function listOwing(db: Reader, { from, to }: Months): Owing[] {
  return db
    .prepare<[Months], Owing>(
      `SELECT member_id AS memberId, min(month) AS firstUnpaid
       FROM dues_month INDEXED BY dues_month_unpaid
       WHERE paid = 0 AND month BETWEEN @from AND @to GROUP BY member_id`,
    )
    .all({ from, to })
}

/** From the few who owe to their rows (CROSS JOIN), and none that ends before their first month. */
const assessmentsOfOwing = `
  SELECT dues_assessment.* FROM json_each(@owing) AS owing
  CROSS JOIN dues_assessment INDEXED BY dues_assessment_by_end
    ON member_id = owing.value ->> 'memberId' AND to_month >= owing.value ->> 'firstUnpaid'
  WHERE from_month <= @to ORDER BY member_id, from_month`

const paymentsOfOwing = `
  SELECT dues_payment.* FROM json_each(@owing) AS owing
  CROSS JOIN dues_payment
    ON member_id = owing.value ->> 'memberId' AND month >= owing.value ->> 'firstUnpaid'
  WHERE month <= @to ORDER BY member_id, month, paid_on`

const nobodyElsewhere = new Map<string, never[]>()

/**
 * Branches and committees with members who may owe a month of the range, in the order of `readFacts`
 * and with the same facts of those members. Takes as long as there are such members, however many
 * others the ledger has.
 */
export function readOwing(db: Reader, months: Months): OwingBranch[] {
  const owing = listOwing(db, months)
  if (owing.length === 0) return []
  const firstUnpaid = new Map(owing.map((one) => [one.memberId, one.firstUnpaid]))
  const ids = owing.map(({ memberId }) => memberId)
  const members = Map.groupBy(listMembersById(db, ids), (row) => row.organization_id)
  const given = { owing: JSON.stringify(owing), to: months.to }
  const rows = <Row extends { readonly member_id: number }>(sql: string) =>
    Map.groupBy(db.prepare<[typeof given], Row>(sql).all(given), (row) => row.member_id)
  const assessments = rows<AssessmentRow>(assessmentsOfOwing)
  const payments = rows<PaymentRow>(paymentsOfOwing)
  const entries = readEntries(db, yearOf(months.to), undefined, ['duesRelief'])
  return listOrganizations(db)
    .filter(({ level }) => level === 'branch' || level === 'committee')
    .flatMap(({ id, name }) => {
      const own = members.get(id) ?? []
      if (own.length === 0) return []
      const facts = {
        members: own.map((row) => memberFact(row, nobodyElsewhere)),
        assessments: own.flatMap((row) => (assessments.get(row.id) ?? []).map(assessmentFact)),
        payments: own.flatMap((row) => (payments.get(row.id) ?? []).map(paymentFact)),
        entries: entries.get(id) ?? noEntries,
      }
      return [{ organization: name, facts, firstUnpaid }]
    })
}
