import type { DisciplineRecord } from '../../../shared/sheets/records/rosters.ts'
import type { DisciplineTable, Problem } from '../../../shared/sheets/table.ts'
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
  /** People of earlier rows: one may have been disciplined twice. */
  readonly seen: Map<string, number>
  readonly disciplines: readonly StoredEntry[]
}

/** Writes a list of disciplined members: one entry for each decision. */
export function importDisciplines(
  context: ImportContext,
  table: DisciplineTable,
): ImportedRecord[] {
  const { db, organizationId } = context
  const existing: Existing = {
    members: new MemberIndex(listMembers(db, organizationId), context),
    seen: new Map(),
    disciplines: listEntries(db, 'discipline', { organizationId }),
  }
  return importRecords(context, table, (record) => importOne(context, existing, record))
}

/** A day agrees with its month or year: the paper may be more exact than the list. */
function agree(a: unknown, b: string | null): boolean {
  return typeof a !== 'string' || b === null || a.startsWith(b) || b.startsWith(a)
}

function importOne(
  context: ImportContext,
  { members, seen, disciplines }: Existing,
  record: DisciplineRecord,
): RecordOutcome | Problem {
  const { name, idCard, birthDate, kind, decidedOn } = record
  const person = `${name} ${idCard ?? ''} ${birthDate ?? ''}`
  const found = members.find(record)
  if (found === 'ambiguous') return refusal('personAmbiguous', record)
  const memberId = found ?? seen.get(person) ?? enterByName(context, { name, idCard })
  seen.set(person, memberId)
  const known = disciplines.find(
    (entry) =>
      entry['memberId'] === memberId &&
      entry['kind'] === kind &&
      agree(entry['decidedOn'], decidedOn),
  )
  const isLessExact = String(known?.['decidedOn'] ?? '').length > (decidedOn ?? '').length
  const { isNew, hasChanged } = writeEntry(context, 'discipline', known, {
    memberId,
    kind,
    probationYears: record.probationYears,
    cause: record.cause,
    decidedOn: isLessExact ? null : decidedOn,
    document: record.document,
    restoredOn: record.restoredOn,
    remark: record.remark,
  })
  return outcomeOf(isNew, hasChanged)
}
