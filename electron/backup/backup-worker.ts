import { assertNever } from '../../shared/assert.ts'
import { checkLedger } from '../ledger/check-ledger.ts'
import { answerAsWorker } from '../workers/answer-as-worker.ts'
import type { BackupJob } from './backup-desk.ts'
import { listBackups } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'
import { lastGood } from './recover.ts'
import { rescueLedger } from './rescue.ts'
import { mirrorBackups } from './second-place.ts'

answerAsWorker((job: BackupJob) => {
  switch (job.job) {
    case 'make':
      return makeBackup(job.request)
    case 'list':
      return listBackups(job.ledgerFile, job.key)
    case 'rescue':
      return rescueLedger(job.request)
    case 'mirror':
      return mirrorBackups(job.request)
    case 'check':
      return checkLedger(job.ledgerFile, job.key, job.code)
    case 'lastGood':
      return lastGood(job.ledgerFile, job.key)
    default:
      return assertNever(job)
  }
})
