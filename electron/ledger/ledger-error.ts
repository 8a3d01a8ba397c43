import Sqlite from 'better-sqlite3'
import { AppError, type ErrorCode } from '../../shared/app-error.ts'

/** What SQLite says, by its result code, in the words of the contract. */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'LEDGER_NOT_A_LEDGER'],
  ['SQLITE_CORRUPT', 'LEDGER_DAMAGED'],
  ['SQLITE_BUSY', 'LEDGER_IN_USE'],
  ['SQLITE_LOCKED', 'LEDGER_IN_USE'],
  ['SQLITE_READONLY', 'LEDGER_READ_ONLY'],
  ['SQLITE_PERM', 'LEDGER_READ_ONLY'],
  ['SQLITE_FULL', 'FILE_NOT_WRITTEN'],
  ['SQLITE_IOERR', 'FILE_NOT_WRITTEN'],
  ['SQLITE_CANTOPEN', 'FILE_NOT_WRITTEN'],
]

/** Turns an error of the database into one that a person can act on; others pass as they are. */
export function ledgerError(error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const known = codes.find(([prefix]) => error.code.startsWith(prefix))
  return known ? new AppError(known[1], {}, { cause: error }) : error
}
