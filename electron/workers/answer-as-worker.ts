import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { WorkerReply } from './ask-worker.ts'

/** The other end of `askWorker`: answers one request. What is no AppError breaks the thread. */
export function answerAsWorker(work: (request: never) => unknown): void {
  const port = unwrap(parentPort, 'this file runs as a worker only')

  async function answer(request: unknown): Promise<WorkerReply<unknown>> {
    try {
      return { ok: true, value: await work(request as never) } // from `askWorker` of this file
    } catch (error) {
      if (error instanceof AppError) return { ok: false, code: error.code, details: error.details }
      throw error
    }
  }

  port.once('message', async (request: unknown) => port.postMessage(await answer(request)))
}
