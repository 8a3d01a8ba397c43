import { isFullDate } from '../../../shared/calendar.ts'
import type {
  ActivityRecord,
  ActivityTable,
  MeetingPageTable,
} from '../../../shared/sheets/table.ts'
import type { RowValues } from '../../ledger/changes.ts'
import { listActivities, type NamedActivityRow } from '../../ledger/repositories/activities.ts'
import { findGroup } from './find-group.ts'
import {
  importRecords,
  outcomeOf,
  type ImportContext,
  type ImportedRecord,
  type RecordOutcome,
} from './import-context.ts'

type Held = ActivityRecord & { readonly heldDate: string }

/** The columns that a row states; empty cells erase nothing. */
function statedColumns(record: Held, groupId: number | null): RowValues {
  const all: RowValues = {
    group_id: groupId,
    name: record.name,
    planned_on: record.plannedDate,
    held_on: record.heldDate,
    start_time: record.startTime,
    place: record.place,
    host: record.host,
    recorder: record.recorder,
    expected: record.expected,
    present: record.present,
    on_leave: record.onLeave,
    absent_note: record.absentNote,
    topic: record.topic,
    agenda: record.agenda,
    minutes: record.content,
    resolution: record.resolution,
    observers: record.observers,
    remark: record.remark,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

function agrees<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b
}

/** Whether an event of the ledger may be this row: same day and kind; group and hour as far as told. */
function couldBe(known: NamedActivityRow, record: Held, groupId: number | null): boolean {
  return (
    known.held_on === record.heldDate &&
    known.kinds.includes(record.kinds[0]) &&
    agrees(known.group_id, groupId) &&
    agrees(known.start_time, record.startTime)
  )
}

/** Writes the events of a ledger or of pages of minutes; those without a day are refused. */
export function importActivities(
  context: ImportContext,
  table: ActivityTable | MeetingPageTable,
): ImportedRecord[] {
  const taken = new Set<number>()
  const known = readKnown(context, table.records)
  return importRecords(context, table, (record) => {
    const { heldDate } = record
    // The readers flag such rows; whatever comes without a full day has no place in the ledger.
    if (heldDate === null || !isFullDate(heldDate)) return 'refused'
    return importActivity(context, { known, taken }, { ...record, heldDate })
  })
}

/** Events that already stand on the days of the sheet, read in one query. */
function readKnown(
  context: ImportContext,
  records: readonly ActivityRecord[],
): Map<string, NamedActivityRow[]> {
  const days = records.flatMap((record) => record.heldDate ?? []).toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return new Map()
  const range = { from: first, to: last, organizationId: context.organizationId }
  return Map.groupBy(listActivities(context.db, range), (row) => row.held_on)
}

interface Existing {
  readonly known: ReadonlyMap<string, readonly NamedActivityRow[]>
  readonly taken: Set<number>
}

function importActivity(context: ImportContext, existing: Existing, record: Held): RecordOutcome {
  const groupId = findGroup(context, record.group, false)
  const values = statedColumns(record, groupId)
  const match = existing.known
    .get(record.heldDate)
    ?.find((row) => !existing.taken.has(row.id) && couldBe(row, record, groupId))
  if (!match) {
    const id = context.recorder.insert('activity', {
      organization_id: context.organizationId,
      created_at: context.writtenAt,
      ...values,
    })
    addKinds(context, id, record.kinds, 0)
    return 'inserted'
  }
  existing.taken.add(match.id)
  const missing = record.kinds.filter((kind) => !match.kinds.includes(kind))
  addKinds(context, match.id, missing, match.kinds.length)
  const changed = context.recorder.update('activity', match.id, values)
  return outcomeOf(false, changed || missing.length > 0)
}

function addKinds(
  context: ImportContext,
  activityId: number,
  kinds: readonly string[],
  from: number,
): void {
  for (const [index, kind] of kinds.entries()) {
    context.recorder.insert('activity_kind', {
      activity_id: activityId,
      position: from + index,
      kind,
    })
  }
}
