import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../../shared/app-error.ts'
import { ledgerError } from './ledger-error.ts'
import { migrate, schemaVersion, type Migration } from './migrate.ts'
import type { Reader } from './connection.ts'
import { fillSearchIndex } from './search-index.ts'

/** "BLDG": tells a ledger from any other SQLite file. */
export const applicationId = 0x42_4c_44_47

/** How long a writer waits for another program that holds the ledger, in milliseconds. */
const busyTimeout = 5000

/**
 * A ledger is checked page by page at opening while that takes no time (64 MiB: about 0.2 s), and
 * whatever its size after an end that left a write-ahead log behind (power cut, kill).
 */
const alwaysCheckedBytes = 64 * 1024 * 1024

/**
 * WAL with FULL keeps every acknowledged command through a power cut; measured, FULL costs nothing
 * inside one transaction. `secure_delete` wipes what is deleted; `trusted_schema` off keeps a
 * doctored file from running functions. Each is read back: a pragma that does not hold is an error.
 */
const pragmas: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
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

/** Opens the file and closes it again where the checks do not let it through. */
function connect(file: string, check: (db: Reader) => void, mustExist = false): Reader {
  let db: Reader | null = null
  try {
    // The one place that makes a connection.
    db = new Sqlite(file, { timeout: busyTimeout, fileMustExist: mustExist }) as Reader
    check(db)
    return db
  } catch (error) {
    db?.close()
    throw ledgerError(error)
  }
}

/** SQLite keeps up to two files beside the ledger while it is open. */
const besideLedger = ['', '-wal', '-shm']

/**
 * Creates a ledger file that does not exist yet, brings it to the newest schema and lets `fill`
 * write what it starts with. Where anything fails, nothing is left behind.
 * @throws AppError LEDGER_EXISTS, FILE_NOT_WRITTEN, and what `fill` throws.
 */
export function createLedgerFile(
  file: string,
  migrations: readonly Migration[],
  fill: (db: Reader) => void = () => undefined,
): Reader {
  if (existsSync(file)) throw new AppError('LEDGER_EXISTS')
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new AppError('FILE_NOT_WRITTEN', {}, { cause: error })
  }
  try {
    return connect(file, (fresh) => {
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

/**
 * Opens an existing ledger; older ones are brought to the newest schema, newer ones are not touched.
 * `beforeMigration` keeps a sound older one as it is; where it fails, nothing is changed.
 * @throws AppError LEDGER_MISSING, LEDGER_NOT_A_LEDGER, LEDGER_DAMAGED, LEDGER_NEWER,
 *   LEDGER_IN_USE, LEDGER_READ_ONLY.
 */
export function openLedgerFile(
  file: string,
  migrations: readonly Migration[],
  beforeMigration: (db: Reader) => void = () => undefined,
): Reader {
  if (!existsSync(file) || !statSync(file).isFile()) throw new AppError('LEDGER_MISSING')
  const checkPages = statSync(file).size <= alwaysCheckedBytes || existsSync(`${file}-wal`)
  try {
    return connect(file, (db) => {
      refuseUnsound(db, migrations, checkPages)
      applyPragmas(db)
      if (schemaVersion(db) < (migrations.at(-1)?.version ?? 0)) beforeMigration(db)
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
export function joinLedgerFile(file: string): Reader {
  // A stick that was pulled out.
  if (!existsSync(file)) throw new AppError('LEDGER_MISSING')
  return connect(file, applyPragmas, true)
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

/** Closes with the statistics that keep later queries fast. */
export function closeLedgerFile(db: Database): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
  } finally {
    db.close()
  }
}
