import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { WorkerReply } from './ask-worker.ts'

/** What a thread posts back of its work. What is no AppError breaks the thread. */
export async function replyOf<T>(work: () => T | Promise<T>): Promise<WorkerReply<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

/** The other end of `askWorker`: answers one request. */
export function answerAsWorker(work: (request: never) => unknown): void {
  const port = unwrap(parentPort, 'this file runs as a worker only')
  port.once(
    'message',
    async (request: unknown) => port.postMessage(await replyOf(() => work(request as never))), // from `askWorker` of this file
  )
}
