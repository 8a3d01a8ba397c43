import type { FloatingRecord } from '../../../shared/sheets/records/floating.ts'
import type { FloatingTable, Problem } from '../../../shared/sheets/table.ts'
import { listEntries, type StoredEntry } from '../../ledger/repositories/entries.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import {
  importRecords,
  outcomeOf,
  refusal,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { MemberIndex } from './match-member.ts'
import { writeEntry } from './write-entry.ts'

interface Existing {
  readonly members: MemberIndex
  readonly entries: readonly StoredEntry[]
}

/**
 * Writes a roster of floating members as entries of those gone out or come in. Somebody whom the roster of the
 * branch does not know is kept under the name alone.
 */
export function importFloating(context: ImportContext, table: FloatingTable): ImportedRecord[] {
  const { db, organizationId } = context
  const existing: Existing = {
    members: new MemberIndex(listMembers(db, organizationId), context),
    entries: listEntries(db, 'floating', { organizationId }),
  }
  return importRecords(context, table, (record) => importOne(context, existing, record))
}

function importOne(
  context: ImportContext,
  { members, entries }: Existing,
  record: FloatingRecord,
): RecordOutcome | Problem {
  const { direction, outDate, returnedOn } = record
  // Whoever came from elsewhere is no member here, even if somebody here has the same name.
  const memberId = direction === 'in' ? null : members.find(record)
  if (memberId === 'ambiguous') return refusal('personAmbiguous', record)
  const known = entries.find(
    (entry) =>
      entry['direction'] === direction &&
      (entry['returnedOn'] === null || (returnedOn !== null && entry['leftOn'] === outDate)) &&
      (memberId === null ? entry['name'] === record.name : entry['memberId'] === memberId),
  )
  const { isNew, hasChanged } = writeEntry(context, 'floating', known, {
    direction,
    memberId,
    name: record.name,
    leftOn: outDate,
    destination: record.outPlace,
    phone: record.phone,
    homeBranch: record.branch,
    homePhone: record.branchPhone,
    reason: record.reason,
    contactName: record.contactName,
    certificateNumber: record.certificateNumber,
    returnedOn,
    remark: record.remark,
  })
  return outcomeOf(isNew, hasChanged)
}
