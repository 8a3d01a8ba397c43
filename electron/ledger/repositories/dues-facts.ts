import { yearOf, type IsoMonth } from '../../../shared/calendar.ts'
import { firstKnownMonth } from '../../../shared/dues/arrears.ts'
import type { DuesFacts } from '../../../shared/dues/ledger.ts'
import { noEntries } from '../../../shared/registers/entries.ts'
import type { Reader } from '../connection.ts'
import { listAssessments, listPayments } from './dues.ts'
import { readEntries } from './entries.ts'
import { assessmentFact, memberFact, paymentFact } from './facts.ts'
import { listMembers, type NamedMemberRow } from './members.ts'

export interface BranchDues {
  readonly facts: DuesFacts
  readonly members: ReadonlyMap<number, NamedMemberRow>
  /** Remarks of payments by their ids. */
  readonly remarks: ReadonlyMap<number, string>
}

/** Dues of one branch up to a month, as far back as arrears reach. */
export function readDuesFacts(db: Reader, organizationId: number, to: IsoMonth): BranchDues {
  const year = yearOf(to)
  const range = { from: firstKnownMonth(year), to: `${year}-12`, organizationId }
  const members = listMembers(db, organizationId)
  const payments = listPayments(db, range)
  const entries = readEntries(db, year, organizationId, ['duesRelief'])
  return {
    facts: {
      members: members.map((row) => memberFact(row, new Map())),
      assessments: listAssessments(db, range).map(assessmentFact),
      payments: payments.map(paymentFact),
      entries: entries.get(organizationId) ?? noEntries,
    },
    members: new Map(members.map((row) => [row.id, row])),
    remarks: new Map(payments.flatMap(({ id, remark }) => (remark === null ? [] : [[id, remark]]))),
  }
}
