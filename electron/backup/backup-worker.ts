import { answerAsWorker } from '../workers/answer-as-worker.ts'
import type { BackupJob } from './backup-desk.ts'
import { listBackups } from './list-backups.ts'
import { makeBackup } from './make-backup.ts'

answerAsWorker((job: BackupJob) =>
  job.job === 'make' ? makeBackup(job.request) : listBackups(job.ledgerFile),
)
