import { discardFresh } from '../app/replace-file.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { ExportJob } from './export-job.ts'

/**
 * Writes workbooks in a thread of their own, one at a time, so that the window never stops: a year
 * of a township takes seconds.
 */
export class ExportDesk {
  readonly #workerFile: string
  #running: AbortController | null = null

  constructor(workerFile: string) {
    this.#workerFile = workerFile
  }

  /** True: the file is written; false: it was stopped, and nothing is left of it. @throws AppError. */
  async write(job: ExportJob): Promise<boolean> {
    const stop = new AbortController()
    this.#running = stop
    try {
      await askWorker<null>(this.#workerFile, job, stop.signal)
      return true
    } catch (error) {
      if (!stop.signal.aborted) throw error
      discardFresh(job.file)
      return false
    } finally {
      this.#running = null
    }
  }

  /** Stops what is written now. */
  cancel(): void {
    this.#running?.abort()
  }
}
