import { askWorker } from '../workers/ask-worker.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import type { ExportJob } from './export-job.ts'

interface Running {
  readonly flag: CancelFlag
  /** Answers whoever waits, while the thread goes on to its end alone. */
  readonly leave: () => void
}

/**
 * Writes workbooks in a thread of their own, one at a time, so that the window never stops: a year
 * of a township takes seconds.
 */
export class ExportDesk {
  readonly #workerFile: string
  #running: Running | null = null

  constructor(workerFile: string) {
    this.#workerFile = workerFile
  }

  /** True: the file is written; false: it was stopped, and nothing will be written. @throws AppError. */
  async write(job: ExportJob): Promise<boolean> {
    const flag = new CancelFlag()
    const left = Promise.withResolvers<false>()
    this.#running = { flag, leave: () => left.resolve(false) }
    const writing = askWorker<null>(this.#workerFile, { ...job, stop: flag.memory })
    // What a thread that was left says at its end is nobody's business any more.
    writing.catch(() => undefined)
    try {
      return await Promise.race([writing.then(() => true), left.promise])
    } finally {
      this.#running = null
    }
  }

  /**
   * Stops what is written now; a file that is being put in its place is finished. The thread is not
   * ended from outside: in the middle of a query or of its start that can take the whole app with it.
   */
  cancel(): void {
    const isOpen = this.#running?.flag.cancel() ?? false
    if (isOpen) this.#running?.leave()
  }
}
