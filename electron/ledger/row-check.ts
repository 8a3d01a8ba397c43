import { createHash } from 'node:crypto'
import type { RowCheck, WrongRow } from '../../shared/contract/health.ts'
import type { Reader } from './connection.ts'
import {
  recordTable,
  recordTables,
  type RecordTable,
  type RowChange,
  type RowValues,
} from './changes.ts'
import { rowPrint } from './row-print.ts'
import { listChanges } from './repositories/imports.ts'

interface Entry {
  readonly action: string
  readonly details: string
}

/** Commands whose rows stand in no log: invented ledgers are filled in one go. */
const unlogged = 'sample.fill'

/** What is written without being told row by row: the day on which a file was looked at. */
const untold: Partial<Record<RecordTable, readonly string[]>> = { material: ['checked_on'] }

/**
 * Compares every row of people's work with the last word that the audit log has on it: a row that
 * was changed, removed or inserted by another program shows, though no entry of the log was touched.
 * Null for a sample, whose rows are not logged.
 */
export function checkRows(db: Reader): RowCheck | null {
  const last = new Map<string, string | null>()
  const batches: number[] = []
  const log = db.prepare<[], Entry>('SELECT action, details FROM audit_log ORDER BY id')
  for (const { action, details } of log.iterate()) {
    if (action === unlogged) return null
    for (const { table, id, after } of changesOf(db, action, JSON.parse(details), batches)) {
      last.set(`${table} ${id}`, after && printOf(table, after))
    }
  }
  return { ...compare(db, last), batches }
}

interface Details {
  readonly batchId?: number
  readonly changes?: unknown
}

/** The changes of one entry, in their order. Those of an import stand beside it, bound by their hash. */
function changesOf(
  db: Reader,
  action: string,
  details: Details | null,
  batches: number[],
): readonly RowChange[] {
  const { batchId, changes } = details ?? {}
  if (action === 'import.commit' && batchId !== undefined) {
    const own = listChanges(db, batchId)
    if (hashOfChanges(own) !== changes) batches.push(batchId)
    return own
  }
  if (action === 'import.undo' && batchId !== undefined)
    return [...undone(listChanges(db, batchId)), ...toldIn(changes)]
  return toldIn(changes)
}

/** `changes`, or `{ changes }`: some commands tell more beside them. */
function toldIn(changes: unknown): readonly RowChange[] {
  if (Array.isArray(changes)) return changes as readonly RowChange[] // as `auditDetails` wrote them
  if (typeof changes !== 'object' || changes === null || !('changes' in changes)) return []
  return toldIn(changes.changes)
}

const undone = (changes: readonly RowChange[]): RowChange[] =>
  changes.toReversed().map(({ table, id, before, after }) => ({
    table,
    id,
    before: after,
    after: before,
  }))

const hashOfChanges = (changes: readonly RowChange[]): string =>
  createHash('sha256').update(JSON.stringify(changes)).digest('hex')

const printOf = (table: RecordTable, row: RowValues): string => rowPrint(row, untold[table])

function compare(db: Reader, last: Map<string, string | null>): Omit<RowCheck, 'batches'> {
  const wrong: WrongRow[] = []
  let rows = 0
  for (const table of recordTables) {
    for (const row of db.prepare<[], RowValues>(`SELECT * FROM ${table}`).iterate()) {
      rows += 1
      const id = Number(row['id'])
      const told = last.get(`${table} ${id}`) ?? null
      last.delete(`${table} ${id}`)
      if (told === null) wrong.push({ table, id, what: 'inserted' })
      else if (told !== printOf(table, row)) wrong.push({ table, id, what: 'changed' })
    }
  }
  for (const [key, told] of last) {
    if (told === null) continue
    const [table = '', id] = key.split(' ')
    wrong.push({ table: recordTable(table), id: Number(id), what: 'removed' })
  }
  return { rows, wrong }
}
