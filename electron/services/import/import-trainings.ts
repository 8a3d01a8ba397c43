import type { TrainingRecord } from '../../../shared/sheets/records/rosters.ts'
import type { TrainingTable } from '../../../shared/sheets/table.ts'
import { listEntries, type StoredEntry } from '../../ledger/repositories/entries.ts'
import { listMembers } from '../../ledger/repositories/members.ts'
import {
  importRecords,
  outcomeOf,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'
import { writeEntry } from './write-entry.ts'

interface Existing {
  readonly trainings: readonly StoredEntry[]
  readonly trainees: readonly StoredEntry[]
  /** Members by name; those who share one are told by none. */
  readonly members: ReadonlyMap<string, readonly { readonly id: number }[]>
}

/**
 * Writes a ledger of trainings with those who took part, as far as the roster knows their names. Who
 * held a training is taken to be the branch where nothing tells: the least that it can be.
 */
export function importTrainings(context: ImportContext, table: TrainingTable): ImportedRecord[] {
  const { db, organizationId } = context
  const existing: Existing = {
    trainings: listEntries(db, 'training', { organizationId }),
    trainees: listEntries(db, 'trainee', { organizationId }),
    members: Map.groupBy(listMembers(db, organizationId), ({ name }) => name),
  }
  return importRecords(context, table, (record) => importOne(context, existing, record))
}

function importOne(
  context: ImportContext,
  { trainings, trainees, members }: Existing,
  record: TrainingRecord,
): RecordOutcome {
  const { title, startedOn } = record
  const known = trainings.find(
    (entry) => entry['title'] === title && entry['startedOn'] === startedOn,
  )
  const training = writeEntry(context, 'training', known, {
    title,
    kind: record.kind,
    level: record.level ?? (known ? null : 'branch'),
    startedOn,
    endedOn: record.endedOn,
    hours: record.hoursTenths,
    remark: record.remark,
  })
  const own = trainees.filter((entry) => entry['trainingId'] === training.id)
  const added = namesOf(record.trainees).map((name) => {
    const [member, other] = members.get(name) ?? []
    if (!member || other) return false
    const same = own.find((entry) => entry['memberId'] === member.id)
    const values = { trainingId: training.id, memberId: member.id }
    return writeEntry(context, 'trainee', same, values).hasChanged
  })
  return outcomeOf(training.isNew, training.hasChanged || added.includes(true))
}

/** 赵试一、钱样二，孙例三 → the names, each once. */
function namesOf(words: string | null): string[] {
  return [...new Set((words ?? '').split(/[、,，;；\s]+/u).filter((name) => name !== ''))]
}
