import type { BackupRow, Salvaged } from '../../shared/contract/backups.ts'
import type { CheckedLedger } from '../../shared/contract/health.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { BackupRequest } from './make-backup.ts'
import type { RescueRequest } from './rescue.ts'
import type { MirrorRequest } from './second-place.ts'

export type BackupJob =
  | { readonly job: 'rescue'; readonly request: RescueRequest }
  | { readonly job: 'mirror'; readonly request: MirrorRequest }
  | { readonly job: 'make'; readonly request: BackupRequest }
  | {
      readonly job: 'list' | 'lastGood'
      readonly ledgerFile: string
      readonly key: LedgerKey | null
    }
  | {
      readonly job: 'check'
      readonly ledgerFile: string
      readonly key: LedgerKey | null
      readonly code: string | null
    }

/** Backups, and checks of the ledger, in a thread of their own: the window never stops for them. */
export class BackupDesk {
  readonly #workerFile: string

  constructor(workerFile: string) {
    this.#workerFile = workerFile
  }

  /** As `makeBackup`. @throws AppError BACKUP_NOT_MADE. */
  make(request: BackupRequest): Promise<string | null> {
    return askWorker(this.#workerFile, { job: 'make', request } satisfies BackupJob)
  }

  /** As `mirrorBackups`. @throws AppError BACKUP_NOT_MADE. */
  mirror(request: MirrorRequest): Promise<boolean> {
    return askWorker(this.#workerFile, { job: 'mirror', request } satisfies BackupJob)
  }

  /** As `rescueLedger`. */
  rescue(request: RescueRequest): Promise<Salvaged> {
    return askWorker(this.#workerFile, { job: 'rescue', request } satisfies BackupJob)
  }

  /** As `lastGood`. */
  lastGood(ledgerFile: string, key: LedgerKey | null): Promise<BackupRow | null> {
    return askWorker(this.#workerFile, { job: 'lastGood', ledgerFile, key } satisfies BackupJob)
  }

  /** As `checkLedger`. */
  check(ledgerFile: string, key: LedgerKey | null, code: string | null): Promise<CheckedLedger> {
    const job: BackupJob = { job: 'check', ledgerFile, key, code }
    return askWorker(this.#workerFile, job)
  }

  /** As `listBackups`. */
  list(ledgerFile: string, key: LedgerKey | null): Promise<BackupRow[]> {
    return askWorker(this.#workerFile, { job: 'list', ledgerFile, key } satisfies BackupJob)
  }
}
