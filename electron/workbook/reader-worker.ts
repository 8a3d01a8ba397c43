import { answerAsWorker } from '../workers/answer-as-worker.ts'
import { recognizeWorkbook } from './read-file.ts'

answerAsWorker(recognizeWorkbook)
