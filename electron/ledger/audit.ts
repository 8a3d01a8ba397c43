import { createHash } from 'node:crypto'
import type { AuditChain, ClockSetBack } from '../../shared/contract/health.ts'
import type { Reader, Writer } from './connection.ts'

export interface AuditEntry {
  /** Local ISO time. */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly details: unknown
}

interface AuditRow {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly details: string
  readonly previous_hash: string
  readonly hash: string
}

const firstHash = '0'.repeat(64)

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const text = JSON.stringify([
    row.id,
    row.at,
    row.actor,
    row.action,
    row.details,
    row.previous_hash,
  ])
  return createHash('sha256').update(text).digest('hex')
}

/** The number that the next entry will have: how a command names itself before it is written. */
export function nextAuditId(db: Reader): number {
  return (db.prepare<[], number>('SELECT max(id) FROM audit_log').pluck().get() ?? 0) + 1
}

/** What an entry of the log says was done, and to what; null where there is none of that number. */
export function findAudit(db: Reader, id: number): Pick<AuditEntry, 'action' | 'details'> | null {
  const row = db
    .prepare<[number], Pick<AuditRow, 'action' | 'details'>>(
      'SELECT action, details FROM audit_log WHERE id = ?',
    )
    .get(id)
  return row ? { action: row.action, details: JSON.parse(row.details) } : null
}

/** Appends one entry to the chain: its hash covers itself and the hash before it. */
export function appendAudit(db: Writer, entry: AuditEntry): void {
  const last = db
    .prepare<[], Pick<AuditRow, 'id' | 'at' | 'hash'>>(
      'SELECT id, at, hash FROM audit_log ORDER BY id DESC LIMIT 1',
    )
    .get()
  const row = {
    id: (last?.id ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    details: JSON.stringify(entry.details),
    previous_hash: last?.hash ?? firstHash,
  }
  db.prepare(
    `INSERT INTO audit_log (id, at, actor, action, details, previous_hash, hash)
     VALUES (@id, @at, @actor, @action, @details, @previous_hash, @hash)`,
  ).run({ ...row, hash: hashOf(row) })
  if (last && entry.action !== CLOCK_SET_BACK && isSetBack(last.at, entry.at)) {
    const details = { from: last.at, to: entry.at }
    appendAudit(db, { at: entry.at, actor: entry.actor, action: CLOCK_SET_BACK, details })
  }
}

/** The entry behind the first command after somebody set the computer's clock back. */
const CLOCK_SET_BACK = 'clock.setBack'

/** To the minute: time servers set clocks right by seconds. */
function isSetBack(last: string, now: string): boolean {
  const MINUTE_DIGITS = 'YYYY-MM-DDTHH:MM'.length
  return now.slice(0, MINUTE_DIGITS) < last.slice(0, MINUTE_DIGITS)
}

/** The time of the last command, where `now` is before it; null: the clock goes on as it should. */
export function clockBehind(db: Reader, now: string): string | null {
  const sql = 'SELECT at FROM audit_log ORDER BY id DESC LIMIT 1'
  const last = db.prepare<[], string>(sql).pluck().get()
  return last !== undefined && isSetBack(last, now) ? last : null
}

/** When the computer's clock was set back between two commands, the latest first. */
export function clockSetBack(db: Reader): ClockSetBack[] {
  return db
    .prepare<[string], string>(
      'SELECT details FROM audit_log WHERE action = ? ORDER BY id DESC LIMIT 100',
    )
    .pluck()
    .all(CLOCK_SET_BACK)
    .map((details) => JSON.parse(details))
}

/** Walks the whole chain: a changed, removed or inserted entry breaks it where it stands. */
export function verifyAuditChain(db: Reader): AuditChain {
  let previous = firstHash
  let entries = 0
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM audit_log ORDER BY id').iterate()) {
    entries += 1
    const fits = row.id === entries && row.previous_hash === previous && row.hash === hashOf(row)
    if (!fits) return { entries: countEntries(db), ok: false, brokenAt: row.id }
    previous = row.hash
  }
  return { entries, ok: true, brokenAt: null }
}

function countEntries(db: Reader): number {
  return db.prepare<[], number>('SELECT count(*) FROM audit_log').pluck().get() ?? 0
}
