import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../../shared/app-error.ts'
import { hasKeyFile } from '../lock/key-file.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { isLocked } from '../lock/unlock.ts'
import { ledgerError } from './ledger-error.ts'
import { migrate, schemaVersion, type Migration } from './migrate.ts'
import type { Reader } from './connection.ts'
import { applyKey } from './page-key.ts'
import { fillSearchIndex } from './search-index.ts'

/** "BLDG": tells a ledger from any other SQLite file. */
export const applicationId = 0x42_4c_44_47

/** How long a writer waits for another program that holds the ledger, in milliseconds. */
const busyTimeout = 5000

/**
 * A ledger is checked page by page at opening while that takes no time (8 MiB: about 0.2 s; a township's
 * 60 MiB took 2 s), and whatever its size after an end that left a write-ahead log behind (power cut,
 * kill). Each backup of a day is opened and checked, too.
 */
const alwaysCheckedBytes = 8 * 1024 * 1024

/**
 * WAL with FULL keeps every acknowledged command through a power cut; measured, FULL costs nothing
 * inside one transaction. What SQLite sorts and sets aside stays in memory: its temporary files would
 * be in plain text beside a locked ledger. `secure_delete` wipes what is deleted; `trusted_schema` off keeps a
 * doctored file from running functions. Each is read back: a pragma that does not hold is an error.
 */
const pragmas: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
]

function applyPragmas(db: Database): void {
  for (const [name, value, expected] of pragmas) {
    db.pragma(`${name} = ${value}`)
    const actual = db.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${value}`)
  }
}

interface Connecting {
  readonly key: LedgerKey | null
  readonly isNew?: boolean
  readonly readonly?: boolean
}

/** Opens the file and closes it again where the checks do not let it through. */
function connect(
  file: string,
  { key, isNew = false, readonly = false }: Connecting,
  check: (db: Reader) => void,
): Reader {
  const isKeyed = isNew ? key !== null : isLocked(file)
  if (isKeyed && key === null) throw new AppError('LEDGER_PASSWORD')
  let db: Reader | null = null
  try {
    // The one place that makes a connection.
    db = new Sqlite(file, { timeout: busyTimeout, fileMustExist: !isNew, readonly }) as Reader
    if (key !== null && isKeyed) applyKey(db, key, isNew)
    check(db)
    return db
  } catch (error) {
    db?.close()
    throw isKeyed ? keyedError(file, error) : ledgerError(error)
  }
}

/** A first page that does not open: the wrong key, or, where the key file had vouched for it, damage. */
function keyedError(file: string, error: unknown): unknown {
  const known = ledgerError(error)
  const isUnread = known instanceof AppError && known.code === 'LEDGER_NOT_A_LEDGER'
  if (!isUnread) return known
  return new AppError(hasKeyFile(file) ? 'LEDGER_DAMAGED' : 'LEDGER_PASSWORD', {}, { cause: error })
}

/** SQLite keeps up to two files beside the ledger while it is open. */
const besideLedger = ['', '-wal', '-shm']

/**
 * Creates a ledger file that does not exist yet, brings it to the newest schema and lets `fill`
 * write what it starts with; with a key, it is encrypted from its first page on. Where anything
 * fails, nothing is left behind.
 * @throws AppError LEDGER_EXISTS, FILE_NOT_WRITTEN, and what `fill` throws.
 */
export function createLedgerFile(
  file: string,
  migrations: readonly Migration[],
  fill: (db: Reader) => void = () => undefined,
  key: LedgerKey | null = null,
): Reader {
  if (existsSync(file)) throw new AppError('LEDGER_EXISTS')
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
  try {
    return connect(file, { key, isNew: true }, (fresh) => {
      fresh.pragma(`application_id = ${applicationId}`)
      applyPragmas(fresh)
      migrate(fresh, migrations)
      fill(fresh)
    })
  } catch (error) {
    for (const suffix of besideLedger) rmSync(file + suffix, { force: true })
    throw error
  }
}

interface Opening {
  /** Of a locked ledger. */
  readonly key?: LedgerKey | null
  /** Keeps a sound older one as it is; where that fails, nothing is changed. */
  readonly beforeMigration?: (db: Reader) => void
}

/**
 * Opens an existing ledger; older ones are brought to the newest schema, newer ones are not touched.
 * @throws AppError LEDGER_MISSING, LEDGER_NOT_A_LEDGER, LEDGER_DAMAGED, LEDGER_NEWER,
 *   LEDGER_IN_USE, LEDGER_READ_ONLY, LEDGER_PASSWORD.
 */
export function openLedgerFile(
  file: string,
  migrations: readonly Migration[],
  { key = null, beforeMigration }: Opening = {},
): Reader {
  if (!existsSync(file) || !statSync(file).isFile()) throw new AppError('LEDGER_MISSING')
  const checkPages = statSync(file).size <= alwaysCheckedBytes || existsSync(`${file}-wal`)
  try {
    return connect(file, { key }, (db) => {
      refuseUnsound(db, migrations, checkPages)
      applyPragmas(db)
      if (schemaVersion(db) < (migrations.at(-1)?.version ?? 0)) beforeMigration?.(db)
      migrate(db, migrations)
      fillSearchIndex(db)
    })
  } catch (error) {
    const isUnwritable = error instanceof AppError && error.code === 'FILE_NOT_WRITTEN'
    throw isUnwritable ? new AppError('LEDGER_READ_ONLY', {}, { cause: error }) : error
  }
}

/**
 * A further connection for a thread of this app, beside the one that has checked the ledger and
 * brought it to the newest schema.
 * @throws AppError LEDGER_…, FILE_NOT_WRITTEN.
 */
export function joinLedgerFile(file: string, key: LedgerKey | null): Reader {
  // A stick that was pulled out.
  if (!existsSync(file)) throw new AppError('LEDGER_MISSING')
  return connect(file, { key }, applyPragmas)
}

/**
 * A copy that is only read: a backup, or a ledger that is not to be touched.
 * @throws AppError LEDGER_NOT_A_LEDGER, LEDGER_PASSWORD, and what SQLite says of a file that it cannot read.
 */
export function readLedgerFile(file: string, key: LedgerKey | null): Reader {
  if (!existsSync(file)) throw new AppError('LEDGER_MISSING')
  return connect(file, { key, readonly: true }, (db) => {
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw new AppError('LEDGER_NOT_A_LEDGER')
  })
}

/** Refuses what is no sound ledger of this app or an older one. */
function refuseUnsound(db: Reader, migrations: readonly Migration[], checkPages: boolean): void {
  const isLedger = db.pragma('application_id', { simple: true }) === applicationId
  if (!isLedger || schemaVersion(db) === 0) throw new AppError('LEDGER_NOT_A_LEDGER')
  const newest = migrations.at(-1)?.version ?? 0
  if (schemaVersion(db) > newest) throw new AppError('LEDGER_NEWER')
  if (checkPages && db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new AppError('LEDGER_DAMAGED')
  }
}

function intoFile(db: Database): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // On a full disk it stays in the log, which is read at the next opening.
  }
}

/**
 * Closes with the statistics that keep later queries fast, and with all that was written in the file
 * itself: while a thread still has it open SQLite would leave it in the log, and who copies the file
 * alone would miss it.
 */
export function closeLedgerFile(db: Database): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
    intoFile(db)
  } finally {
    db.close()
  }
}
