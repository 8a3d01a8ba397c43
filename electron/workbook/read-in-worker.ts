import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/app-error.ts'
import type { Table } from '../../shared/sheets/table.ts'
import type { WorkbookFile } from './read-file.ts'

export type ReaderRequest = WorkbookFile
export type ReaderReply =
  | { readonly ok: true; readonly tables: Table[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails }

/**
 * Recognizes a workbook in a thread of its own, so that the window never stops: 60,000 rows take
 * seconds on an old PC. The thread ends with the work.
 * @throws AppError WORKBOOK_…
 */
export async function recognizeInWorker(workerFile: string, file: WorkbookFile): Promise<Table[]> {
  const worker = new Worker(workerFile)
  try {
    const reply = await new Promise<ReaderReply>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the reader ended without an answer')))
      worker.postMessage(file)
    })
    if (!reply.ok) throw new AppError(reply.code, reply.details)
    return reply.tables
  } finally {
    await worker.terminate()
  }
}
