import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/app-error.ts'

/** What a worker posts back: expected failures are data, because threads carry only messages. */
export type WorkerReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails }

/**
 * Gives one piece of slow work to a thread of its own and waits for its answer, so that the window
 * never stops. The thread ends with the work.
 * @throws AppError as the work did; Error where the thread broke.
 */
export async function askWorker<T>(workerFile: string, request: unknown): Promise<T> {
  const worker = new Worker(workerFile)
  try {
    const reply = await new Promise<WorkerReply<T>>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the worker ended without an answer')))
      worker.postMessage(request)
    })
    if (!reply.ok) throw new AppError(reply.code, reply.details)
    return reply.value
  } finally {
    await worker.terminate()
  }
}
