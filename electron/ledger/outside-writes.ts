import type { Reader } from './connection.ts'
import { addTouched, takeTouched, type Touched } from './touched.ts'

/** What another thread of ours wrote through a connection of its own, in one command. */
export interface ThreadWrite {
  readonly touched: Touched
  /** The last entry of the audit log after it; null where it wrote nothing. */
  readonly entry: number | null
}

interface Seen {
  readonly version: number
  readonly count: number
}

const seen = new WeakMap<Reader, Seen>()

const versionOf = (db: Reader): number => Number(db.pragma('data_version', { simple: true }))

const lastEntryOf = (db: Reader): number =>
  db.prepare<[], number>('SELECT ifnull(max(id), 0) FROM audit_log').pluck().get() ?? 0

/**
 * How often something was found written that is not known here: by another program (the command
 * line). Our own commands do not count, nor does what `joinThreadWrite` was told.
 */
export function outsideWrites(db: Reader): number {
  const version = versionOf(db)
  const known = seen.get(db) ?? { version, count: 0 }
  const now = known.version === version ? known : { version, count: known.count + 1 }
  seen.set(db, now)
  return now.count
}

/** Of a thread's own connection, after its command. */
export function threadWrite(db: Reader, hasWritten: boolean): ThreadWrite {
  return { touched: takeTouched(db, 'findings'), entry: hasWritten ? lastEntryOf(db) : null }
}

/**
 * Lets a thread of ours write into the ledger, and takes what it touched as if a command had been
 * run here. Where the audit log shows that somebody else wrote meanwhile, it counts as theirs.
 */
export async function withThreadWrite<T extends { readonly write: ThreadWrite }>(
  db: Reader,
  work: () => Promise<T>,
): Promise<T> {
  const before = db.transaction(() => ({ count: outsideWrites(db), last: lastEntryOf(db) }))()
  const answer = await work()
  const { touched, entry } = answer.write
  if (db.open) {
    db.transaction(() => {
      const expected = entry === null ? before.last : before.last + 1
      const isAlone = (entry ?? expected) === expected && lastEntryOf(db) === expected
      if (isAlone) seen.set(db, { version: versionOf(db), count: before.count })
    })()
    addTouched(db, touched)
  }
  return answer
}
