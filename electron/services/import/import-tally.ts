import { UNGRADED } from '../../../shared/sheets/parse/tally-rows.ts'
import type { TallyRecord, TallyTable, Problem } from '../../../shared/sheets/table.ts'
import { listEntries, type StoredEntry } from '../../ledger/repositories/entries.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import { enterByName } from './enter-by-name.ts'
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
  readonly results: readonly StoredEntry[]
  readonly appraisalId: number
}

/**
 * Writes the tally of a yearly appraisal: one appraisal with its ballots, and everybody's votes and
 * grade. The year is that of the title, which an appraisal held early in the next year keeps.
 */
export function importTally(context: ImportContext, table: TallyTable): ImportedRecord[] {
  const { year } = table
  if (year === null)
    return importRecords(context, table, (record) => refusal('yearUnknown', record))
  const { db, organizationId } = context
  const results = listEntries(db, 'appraisalResult', { organizationId })
  const members = new MemberIndex(listMembers(db, organizationId), context)
  let appraisalId: number | null = null
  return importRecords(context, table, (record) => {
    // The appraisal is written with its first result: a sheet without any leaves nothing behind.
    appraisalId ??= writeAppraisal(context, table, year)
    return importResult(context, { members, results, appraisalId }, record)
  })
}

function writeAppraisal(context: ImportContext, { info }: TallyTable, year: number): number {
  const { db, organizationId } = context
  const known = listEntries(db, 'appraisal', { organizationId }).find(
    (entry) => entry['year'] === year,
  )
  return writeEntry(context, 'appraisal', known, {
    year,
    ballotOn: info.heldDate,
    expected: info.due,
    participants: info.attended,
    ballotsIssued: info.ballotsOut,
    ballotsReturned: info.ballotsIn,
    ballotsValid: info.ballotsValid,
  }).id
}

function importResult(
  context: ImportContext,
  { members, results, appraisalId }: Existing,
  record: TallyRecord,
): RecordOutcome | Problem {
  const found = members.find({ ...record, birthDate: null })
  if (found === 'ambiguous') return refusal('personAmbiguous', record)
  const { name, idCard, memberType: type, votes, grade, ungradedReason, remark } = record
  const memberId = found ?? enterByName(context, { name, idCard, type })
  const known = results.find(
    (entry) => entry['appraisalId'] === appraisalId && entry['memberId'] === memberId,
  )
  const { isNew, hasChanged } = writeEntry(context, 'appraisalResult', known, {
    appraisalId,
    memberId,
    grade,
    excellent: votes?.excellent ?? null,
    qualified: votes?.qualified ?? null,
    basicallyQualified: votes?.basicallyQualified ?? null,
    unqualified: votes?.unqualified ?? null,
    abstain: votes?.abstain ?? null,
    remark:
      [ungradedReason === UNGRADED ? null : ungradedReason, remark]
        .filter((words) => words !== null)
        .join('；') || null,
  })
  return outcomeOf(isNew, hasChanged)
}
