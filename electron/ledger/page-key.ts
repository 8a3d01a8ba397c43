import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { lockedMark } from '../lock/unlock.ts'

const SALT_BYTES = 16

const keys = new WeakMap<Database, LedgerKey>()

/** The key of a connection, for further ones to the same ledger and for copies of it; null: none. */
export const keyOf = (db: Database): LedgerKey | null => keys.get(db) ?? null

/**
 * Gives a connection its key: SQLCipher 4, so that other programs of that format can read the file,
 * with the key as it is (no passphrase: nothing is derived again at every opening).
 * @param isNew the file is made now, and gets a salt that begins with the mark of locked ledgers.
 */
export function applyKey(db: Database, key: LedgerKey, isNew = false): void {
  const rest = randomBytes(SALT_BYTES - lockedMark.length)
  const salt = isNew ? Buffer.concat([lockedMark, rest]).toString('hex') : ''
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  db.pragma(`key = "x'${key}${salt}'"`)
  keys.set(db, key)
}
