import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import type { WorkbookPart } from '../../shared/contract/folders.ts'
import type { Corrections } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import type { CommandContext } from '../ledger/command.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import type { ImportTarget } from '../services/import/import-service.ts'
import type { CopyWords, SheetNotes } from '../workbook/write/problem-copy.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import type {
  Committed,
  Copied,
  ImportJob,
  ImportMessage,
  ImportRequest,
  JobProgress,
  Preview,
  WorkbookSource,
} from './messages.ts'

type Answer = Preview | Committed | Copied | readonly WorkbookPart[]

interface ThreadParts {
  readonly workerFile: string
  readonly ledger: LedgerPlace
  readonly tell: (progress: JobProgress) => void
}

/**
 * One workbook's import, in a thread of its own with its own connection to the ledger, so that the
 * window never stops. Jobs are given one at a time.
 */
export class ImportThread {
  readonly ledger: LedgerPlace
  readonly #worker: Worker
  readonly #tell: (progress: JobProgress) => void
  #flag: CancelFlag | null = null
  #hasEnded = false
  #isEnding = false

  constructor({ workerFile, ledger, tell }: ThreadParts) {
    this.ledger = ledger
    this.#tell = tell
    this.#worker = new Worker(workerFile)
    // One that breaks between two jobs has nobody waiting; the next job finds it ended.
    this.#worker.on('error', () => undefined)
    this.#worker.on('exit', () => (this.#hasEnded = true))
  }

  /** @throws AppError WORKBOOK_…, LEDGER_…, ORGANIZATION_…, IMPORT_EXPIRED, IMPORT_CANCELLED. */
  read(source: WorkbookSource): Promise<Preview> {
    return this.#ask<Preview>({ job: 'read', source })
  }

  /** What was read, into another target. */
  preview(target: ImportTarget, corrections: Corrections = noCorrections): Promise<Preview> {
    return this.#ask<Preview>({ job: 'preview', target, corrections })
  }

  /** Whose the tables of what was read are. */
  parts(): Promise<readonly WorkbookPart[]> {
    return this.#ask<readonly WorkbookPart[]>({ job: 'parts' })
  }

  /** A copy of the workbook with what is wrong beside its rows. */
  copy(notes: readonly SheetNotes[], words: CopyWords): Promise<Copied> {
    return this.#ask<Copied>({ job: 'copy', notes, words })
  }

  /** Writes what was read; a cancelled one has written nothing and may be asked for again. */
  commit(target: ImportTarget, context: CommandContext): Promise<Committed> {
    return this.#ask<Committed>({ job: 'commit', target, context })
  }

  /** Stops the job that runs: at once while nothing is held, else between two rows. */
  cancel(): void {
    if (this.#flag?.cancel()) this.end()
  }

  /** Ends the thread. One that holds a transaction is left to roll it back first. */
  end(): void {
    this.#isEnding = true
    if (this.#flag?.cancel() ?? true) void this.#worker.terminate()
  }

  async #ask<T extends Answer>(job: ImportJob): Promise<T> {
    if (this.#hasEnded || this.#isEnding) throw new AppError('IMPORT_EXPIRED')
    const flag = new CancelFlag()
    this.#flag = flag
    try {
      return await this.#answer<T>({ ledger: this.ledger, flag: flag.memory, job })
    } finally {
      this.#flag = null
      if (this.#isEnding) void this.#worker.terminate()
    }
  }

  #answer<T extends Answer>(request: ImportRequest): Promise<T> {
    const worker = this.#worker
    return new Promise<T>((resolve, reject) => {
      const hear = (message: ImportMessage): void => {
        if ('progress' in message) return this.#tell(message.progress)
        leave()
        if (message.ok) resolve(message.value as T) // each job has its own kind of answer
        else reject(new AppError(message.code, message.details))
      }
      const broke = (error: unknown): void => {
        leave()
        reject(error)
      }
      const ended = (): void =>
        broke(this.#isEnding ? new AppError('IMPORT_CANCELLED') : new Error('the thread ended'))
      const leave = (): void => {
        worker.off('message', hear).off('error', broke).off('exit', ended)
      }
      worker.on('message', hear).on('error', broke).on('exit', ended)
      worker.postMessage(request)
    })
  }
}
