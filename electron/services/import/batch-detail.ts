import { AppError } from '../../../shared/app-error.ts'
import type { ImportBatchDetail } from '../../../shared/contract/import-history.ts'
import type { Reader } from '../../ledger/connection.ts'
import {
  actorOfBatch,
  countBatchSheets,
  listBatchFiles,
} from '../../ledger/repositories/import-batches.ts'
import { listCorrectionsOfBatch } from '../../ledger/repositories/import-corrections.ts'
import { findBatch } from '../../ledger/repositories/imports.ts'

/**
 * All that is kept of an import.
 * @throws AppError NOT_FOUND.
 */
export function batchDetail(db: Reader, batchId: number): ImportBatchDetail {
  const batch = findBatch(db, batchId)
  if (!batch) throw new AppError('NOT_FOUND', { id: batchId })
  return {
    batch,
    actor: actorOfBatch(db, batchId),
    files: listBatchFiles(db, batchId),
    sheets: countBatchSheets(db, batchId),
    corrections: listCorrectionsOfBatch(db, batchId),
  }
}
