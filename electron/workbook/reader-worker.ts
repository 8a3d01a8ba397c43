import { parentPort } from 'node:worker_threads'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import { recognizeWorkbook } from './read-file.ts'
import type { ReaderReply, ReaderRequest } from './read-in-worker.ts'

const port = unwrap(parentPort, 'this file runs as a worker only')

function answer(request: ReaderRequest): ReaderReply {
  try {
    return { ok: true, tables: recognizeWorkbook(request) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details }
    throw error
  }
}

port.once('message', (request: ReaderRequest) => port.postMessage(answer(request)))
