import { answerAsWorker } from '../workers/answer-as-worker.ts'
import { writeWanted } from './write-wanted.ts'

answerAsWorker(writeWanted)
