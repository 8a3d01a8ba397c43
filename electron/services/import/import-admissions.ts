import { admissionDates } from '../../../shared/sheets/admission-dates.ts'
import type { AdmissionRecord, AdmissionTable, Problem } from '../../../shared/sheets/table.ts'
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
  readonly admissions: readonly StoredEntry[]
  readonly steps: readonly StoredEntry[]
}

/** Writes an admission ledger: one case a person, one step a dated column (rules.md §3). */
export function importAdmissions(context: ImportContext, table: AdmissionTable): ImportedRecord[] {
  const { db, organizationId } = context
  const existing: Existing = {
    members: new MemberIndex(listMembers(db, organizationId), context),
    admissions: listEntries(db, 'admission', { organizationId }),
    steps: listEntries(db, 'admissionStep', { organizationId }),
  }
  return importRecords(context, table, (record) => importCase(context, existing, record))
}

function importCase(
  context: ImportContext,
  { members, admissions, steps }: Existing,
  record: AdmissionRecord,
): RecordOutcome | Problem {
  const memberId = members.find(record)
  if (memberId === 'ambiguous') return refusal('personAmbiguous', record)
  const known = admissions.find((entry) => isSame(entry, record))
  const written = writeEntry(context, 'admission', known, {
    name: record.name,
    memberId,
    sex: record.sex,
    birthOn: record.birthDate,
    idCard: record.idCard,
    phone: record.phone,
    mentors: record.mentors,
    introducers: record.introducers,
    remark: record.remark,
  })
  const own = steps.filter((step) => step['admissionId'] === written.id)
  const changed = admissionDates.map(({ field, step }) => {
    const doneOn = record.dates[field]
    if (step === null || doneOn === undefined) return false
    const same = own.find((entry) => entry['step'] === step)
    const values = { admissionId: written.id, step, doneOn }
    return writeEntry(context, 'admissionStep', same, values).hasChanged
  })
  const observed = [
    ...record.observedOn.map((doneOn) => ({ step: OBSERVED, doneOn })),
    ...record.observedAgainOn.map((doneOn) => ({ step: OBSERVED_AGAIN, doneOn })),
  ].filter(
    (one) => !own.some((entry) => entry['step'] === one.step && entry['doneOn'] === one.doneOn),
  )
  for (const one of observed) {
    writeEntry(context, 'admissionStep', undefined, { admissionId: written.id, ...one })
  }
  const hasChanged = written.hasChanged || changed.includes(true) || observed.length > 0
  return outcomeOf(written.isNew, hasChanged)
}

/** 培养教育考察 and 继续教育考察 are repeated: each day is a step of its own. */
const OBSERVED = 6
const OBSERVED_AGAIN = 21

/** The same number where both are known, else the same name and a birthday that agrees. */
function isSame(entry: StoredEntry, { name, idCard, birthDate }: AdmissionRecord): boolean {
  const known = entry['idCard']
  if (typeof known === 'string' && idCard !== null) return known === idCard
  const born = entry['birthOn']
  const agrees = typeof born !== 'string' || birthDate === null || born.startsWith(birthDate)
  return entry['name'] === name && agrees
}
