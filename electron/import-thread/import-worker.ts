import { parentPort } from 'node:worker_threads'
import { unwrap } from '../../shared/assert.ts'
import { replyOf } from '../workers/answer-as-worker.ts'
import { ImportDesk } from './import-desk.ts'
import type { ImportMessage, ImportRequest, JobProgress } from './messages.ts'
import { paced } from './paced.ts'

const port = unwrap(parentPort, 'this file runs as a worker only')
const post = (message: ImportMessage): void => port.postMessage(message)
const desk = new ImportDesk(paced<JobProgress>((progress) => post({ progress })))

port.on('message', async (request: ImportRequest) =>
  post(await replyOf(() => desk.answer(request))),
)
