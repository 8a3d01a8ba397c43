import { yearOf, type IsoMonth } from '../../../shared/calendar.ts'
import type { DuesFacts } from '../../../shared/dues/ledger.ts'
import { noEntries } from '../../../shared/registers/entries.ts'
import type { Reader } from '../connection.ts'
import { listAssessments, listMembersWithUnpaidMonths, listPayments } from './dues.ts'
import { readEntries } from './entries.ts'
import { assessmentFact, memberFact, paymentFact } from './facts.ts'
import { listMembersById } from './members.ts'
import { listOrganizations } from './organizations.ts'

/** What is known of the dues of one branch, as far as its members have unpaid months. */
export interface OwingBranch {
  readonly organization: string
  readonly facts: DuesFacts
}

const nobodyElsewhere = new Map<string, never[]>()

/**
 * Branches and committees with members who may owe a month of the range (both ends inclusive), in the
 * order of `readFacts` and with the same facts of those members. Takes as long as there are such
 * members, however many others the ledger has.
 */
export function readOwing(db: Reader, from: IsoMonth, to: IsoMonth): OwingBranch[] {
  const memberIds = listMembersWithUnpaidMonths(db, { from, to })
  if (memberIds.length === 0) return []
  const range = { from, to, memberIds }
  const members = Map.groupBy(listMembersById(db, memberIds), (row) => row.organization_id)
  const assessments = Map.groupBy(listAssessments(db, range), (row) => row.member_id)
  const payments = Map.groupBy(listPayments(db, range), (row) => row.member_id)
  const entries = readEntries(db, yearOf(to), undefined, ['duesRelief'])
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
      return [{ organization: name, facts }]
    })
}
