import { AppError } from '../../shared/app-error.ts'
import { makeBackupOf } from '../backup/make-backup.ts'
import type { Reader } from '../ledger/connection.ts'
import type { Migration } from '../ledger/migrate.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '../ledger/open.ts'

/** The one ledger that the window shows. */
export class OpenLedger {
  readonly #migrations: readonly Migration[]
  readonly #now: () => string
  #open: { readonly db: Reader; readonly file: string } | null = null

  /** `now` is the local ISO time, for the backup before a migration. */
  constructor(migrations: readonly Migration[], now: () => string) {
    this.#migrations = migrations
    this.#now = now
  }

  /** The file of the open ledger, or null. */
  get file(): string | null {
    return this.#open?.file ?? null
  }

  /** @throws AppError NO_LEDGER. */
  get db(): Reader {
    if (!this.#open) throw new AppError('NO_LEDGER')
    return this.#open.db
  }

  /** Opens a ledger in place of the one before, which stays open where this fails. */
  open(file: string): void {
    const keep = (db: Reader): void =>
      void makeBackupOf(db, { ledgerFile: file, reason: 'migration', at: this.#now() })
    this.#replace(openLedgerFile(file, this.#migrations, keep), file)
  }

  /** Creates a ledger, lets `fill` write what it starts with, and shows it. */
  create(file: string, fill: (db: Reader) => void): void {
    this.#replace(createLedgerFile(file, this.#migrations, fill), file)
  }

  close(): void {
    if (this.#open) closeLedgerFile(this.#open.db)
    this.#open = null
  }

  #replace(db: Reader, file: string): void {
    this.close()
    this.#open = { db, file }
  }
}
