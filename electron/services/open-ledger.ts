import { AppError } from '../../shared/app-error.ts'
import { makeBackupOf } from '../backup/make-backup.ts'
import type { Reader } from '../ledger/connection.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import type { Migration } from '../ledger/migrate.ts'
import { closeLedgerFile, createLedgerFile, openLedgerFile } from '../ledger/open.ts'
import { keyOf } from '../ledger/page-key.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { isLocked } from '../lock/unlock.ts'

/** A locked ledger whose password nobody has typed yet. */
export interface WaitingLedger {
  readonly file: string
  /** That a password opened, though the ledger itself did not: its backups may. */
  readonly key: LedgerKey | null
}

/** The one ledger that the window shows, or waits for the password of. */
export class OpenLedger {
  readonly #migrations: readonly Migration[]
  readonly #now: () => string
  #open: { readonly db: Reader; readonly file: string } | null = null
  #waiting: WaitingLedger | null = null

  /** `now` is the local ISO time, for the backup before a migration. */
  constructor(migrations: readonly Migration[], now: () => string) {
    this.#migrations = migrations
    this.#now = now
  }

  /** The file of the open ledger, or null. */
  get file(): string | null {
    return this.#open?.file ?? null
  }

  /** Where the open ledger is, and its key, for threads that join it; null: none is open. */
  get place(): LedgerPlace | null {
    return this.#open && { file: this.#open.file, key: keyOf(this.#open.db) }
  }

  get waiting(): WaitingLedger | null {
    return this.#waiting
  }

  /** @throws AppError NO_LEDGER. */
  get db(): Reader {
    if (!this.#open) throw new AppError('NO_LEDGER')
    return this.#open.db
  }

  /**
   * Opens a ledger in place of the one before, which stays open where this fails. A locked one
   * without its key waits for it, and then no ledger is open.
   */
  open(file: string, key: LedgerKey | null = null): void {
    if (key === null && isLocked(file)) {
      this.close()
      this.#waiting = { file, key: null }
      return
    }
    const beforeMigration = (db: Reader): void =>
      void makeBackupOf(db, { ledgerFile: file, reason: 'migration', at: this.#now() })
    this.#replace(openLedgerFile(file, this.#migrations, { key, beforeMigration }), file)
  }

  /** Keeps a key that opened no ledger, for the backups of that ledger. */
  keepKey(key: LedgerKey): void {
    if (this.#waiting) this.#waiting = { ...this.#waiting, key }
  }

  /** Creates a ledger, lets `fill` write what it starts with, and shows it. */
  create(file: string, fill: (db: Reader) => void, key: LedgerKey | null = null): void {
    this.#replace(createLedgerFile(file, this.#migrations, fill, key), file)
  }

  /**
   * Closes a ledger that has a password, forgets its key and waits for it again.
   * @returns false: the open one has none, and stays open.
   */
  lock(): boolean {
    const place = this.place
    if (place === null || place.key === null) return false
    this.close()
    this.#waiting = { file: place.file, key: null }
    return true
  }

  /** Closes the open ledger, and gives up one that waits. */
  close(): void {
    if (this.#open) closeLedgerFile(this.#open.db)
    this.#open = null
    this.#waiting = null
  }

  #replace(db: Reader, file: string): void {
    this.close()
    this.#open = { db, file }
  }
}
