import { answerAsWorker } from '../workers/answer-as-worker.ts'
import type { MaterialRequest } from './in-worker.ts'
import { materialWork } from './material-work.ts'

answerAsWorker((request: MaterialRequest) =>
  request.job === 'keep'
    ? materialWork.keep(request.vault, request.files)
    : materialWork.find(request.vault, request.hashes),
)
