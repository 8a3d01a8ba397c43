import { columnOf, registerOfTable, tableOf } from '../../../shared/registers/columns.ts'
import { registerOf } from '../../../shared/registers/registers.ts'
import {
  editedRecords,
  type ClockTurnFact,
  type EditedRecord,
  type EditFact,
} from '../../../shared/rules/facts.ts'
import type { Reader } from '../connection.ts'

/** What a record is called, and the day it is about, by its id and its own table. */
const described: Readonly<Record<EditedRecord, string>> = {
  activity: 'SELECT id, held_on AS date, coalesce(name, held_on) AS label FROM activity AS own',
  motion: 'SELECT id, decided_on AS date, title AS label FROM motion AS own',
  appraisal:
    'SELECT id, CAST(year AS TEXT) AS date, CAST(year AS TEXT) AS label FROM appraisal AS own',
  appraisalResult: `SELECT own.id, NULL AS date, member.name AS label FROM appraisal_result AS own
    JOIN member ON member.id = own.member_id`,
  election: 'SELECT id, held_on AS date, held_on AS label FROM election AS own',
  candidate: `SELECT own.id, NULL AS date, member.name AS label FROM candidate AS own
    JOIN member ON member.id = own.member_id`,
}

const recordOfTable = (table: string): EditedRecord | undefined =>
  editedRecords.find((record) => (record === 'activity' ? record : tableOf(record)) === table)

/** Days, head counts and votes: what a correction long afterwards has to be explained for. */
function watchedColumns(table: string): readonly string[] {
  const name = registerOfTable(table)
  if (name === null) return ['held_on', 'expected', 'present', 'on_leave']
  return Object.entries(registerOf(name).fields)
    .filter(([, { type }]) => type === 'day' || type === 'date' || type === 'count')
    .map(([field]) => columnOf(field))
}

type Row = Readonly<Record<string, string | number | null>>

interface StoredChange {
  readonly at: string
  readonly tableName: string
  readonly id: number
  readonly before: string
  readonly after: string
}

interface Days {
  readonly from: string
  readonly to: string
  readonly organization: number | null
}

/**
 * Changes of the year in days, head counts or votes of records that the ledger knows the writing
 * of, by branch: one query of the audit log, whatever the number of branches, and one of each table
 * that was changed. Only what people changed by hand: imports and samples log other actions. A value
 * that was filled in where there was none is no change.
 */
export function readEdits(
  db: Reader,
  year: number,
  organizationId?: number,
): ReadonlyMap<number, EditFact[]> {
  const changes = db
    .prepare<[Days], StoredChange>(
      `SELECT audit_log.at, change.value ->> '$.table' AS tableName, change.value ->> '$.id' AS id,
         change.value ->> '$.before' AS before, change.value ->> '$.after' AS after
       FROM audit_log, json_each(audit_log.details, '$.changes') AS change
       WHERE (action = 'entry.change'
           OR (action > 'activity.' AND action < 'activity/' AND action <> 'activity.record'))
         AND audit_log.at BETWEEN @from AND @to AND before IS NOT NULL AND after IS NOT NULL
         AND (@organization IS NULL
           OR change.value ->> '$.before.organization_id' = @organization)
       ORDER BY audit_log.id`,
    )
    .all({ from: String(year), to: `${year}-12-31T24`, organization: organizationId ?? null })
  const edits = changes.flatMap(editOf)
  const byRecord = Map.groupBy(edits, ({ record }) => record)
  const facts = [...byRecord].flatMap(([record, ofRecord]) => withLabels(db, record, ofRecord))
  return new Map(
    [...Map.groupBy(facts, ({ organizationId: owner }) => owner)].map(([owner, own]) => [
      owner,
      own.map(({ fact }) => fact),
    ]),
  )
}

interface Edit extends Pick<EditFact, 'record' | 'id' | 'createdAt' | 'editedAt' | 'values'> {
  readonly organizationId: number
}

function editOf({ at, tableName, id, before, after }: StoredChange): Edit[] {
  const record = recordOfTable(tableName)
  if (record === undefined) return []
  const [old, now]: [Row, Row] = [JSON.parse(before), JSON.parse(after)]
  const { created_at: createdAt, organization_id: organizationId } = old
  const values = watchedColumns(tableName).filter(
    (column) => (old[column] ?? null) !== null && old[column] !== now[column],
  ).length
  if (values === 0 || typeof createdAt !== 'string' || typeof organizationId !== 'number') return []
  return [{ record, id, createdAt, editedAt: at, values, organizationId }]
}

/** What is in the recycle bin needs no explanation any more. */
function withLabels(
  db: Reader,
  record: EditedRecord,
  edits: readonly Edit[],
): { readonly organizationId: number; readonly fact: EditFact }[] {
  const rows = db
    .prepare<[string], { id: number; date: string | null; label: string }>(
      `${described[record]} WHERE own.deleted_at IS NULL
         AND own.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(edits.map(({ id }) => id)))
  const known = new Map(rows.map((row) => [row.id, row]))
  return edits.flatMap(({ organizationId, ...edit }) => {
    const row = known.get(edit.id)
    return row ? [{ organizationId, fact: { ...edit, date: row.date, label: row.label } }] : []
  })
}

/** Clocks are set by minutes all the time; more than this is no adjustment. */
const SLACK_MINUTES = 5

/** Entries of the audit log that bear a time before that of the entry before them, of a year. */
export function readClockTurns(db: Reader, year: number): ClockTurnFact[] {
  return db
    .prepare<[{ from: string; to: string; slack: number }], ClockTurnFact>(
      `WITH log AS (SELECT id, at, lag(at) OVER (ORDER BY id) AS previousAt FROM audit_log)
       SELECT id AS auditId, previousAt, at FROM log
       WHERE at < previousAt AND (julianday(previousAt) - julianday(at)) * 1440 > @slack
         AND (at BETWEEN @from AND @to OR previousAt BETWEEN @from AND @to)
       ORDER BY id`,
    )
    .all({ from: String(year), to: `${year}-12-31T24`, slack: SLACK_MINUTES })
}
