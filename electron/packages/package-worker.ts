import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { PackedFile, MergedPackage } from '../../shared/contract/packages.ts'
import type { Reader } from '../ledger/connection.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { loadResources } from '../services/resources.ts'
import { answerAsWorker } from '../workers/answer-as-worker.ts'
import { mergePackage } from './merge-package.ts'
import type { PackageJob } from './package-desk.ts'
import { openPackage } from './package-file.ts'
import { packBranch } from './pack-branch.ts'

answerAsWorker((job: PackageJob) => (job.job === 'pack' ? pack(job) : merge(job)))

function pack(job: Extract<PackageJob, { job: 'pack' }>): PackedFile {
  const { place, file, resources, ownRules, wanted, context } = job
  const { ruleBook } = loadResources(resources, ownRules)
  return withPlace(place, (db) => {
    const { bytes, ...told } = packBranch(db, { ...wanted, ruleBook }, context)
    writeDocument(file, bytes)
    return { file, bytes: bytes.length, ...told }
  })
}

function merge({
  place,
  path,
  passphrase,
  context,
}: Extract<PackageJob, { job: 'merge' }>): MergedPackage {
  const opened = openPackage(read(path), passphrase)
  return withPlace(place, (db) => mergePackage(db, opened, context))
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new AppError('WORKBOOK_MISSING', { file: basename(path) }, { cause: error })
  }
}

function withPlace<T>({ file, key }: LedgerPlace, work: (db: Reader) => T): T {
  const db = joinLedgerFile(file, key)
  try {
    return work(db)
  } finally {
    db.close()
  }
}
