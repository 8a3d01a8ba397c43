import { extname } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { findBatchFile } from '../ledger/repositories/import-batches.ts'
import { listCorrectionsAbout } from '../ledger/repositories/import-corrections.ts'
import { listBatches } from '../ledger/repositories/imports.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { batchDetail } from '../services/import/batch-detail.ts'
import { forgetLayout, layoutInfos } from '../services/import/layout-service.ts'
import { undoImport } from '../services/import/undo-import.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type HistoryProcedures =
  | 'import.undo'
  | 'import.batches'
  | 'import.batch'
  | 'import.saveOriginal'
  | 'import.correctionsOf'
  | 'import.layouts'
  | 'import.forgetLayout'

/** What is kept of imports. */
export function importHistoryHandlers({
  shell,
  ledger,
  command,
}: HandlerParts): Pick<Handlers, HistoryProcedures> {
  return {
    'import.undo': ({ batchId }) => undoImport(ledger.db, batchId, command()),
    'import.batches': () => listBatches(ledger.db),
    'import.batch': ({ batchId }) => batchDetail(ledger.db, batchId),
    'import.saveOriginal': async ({ batchId, sha256 }) => {
      const kept = findBatchFile(ledger.db, batchId, sha256)
      if (!kept) throw new AppError('NOT_FOUND', { id: batchId })
      const file = await shell.chooseCopyFile(kept.name, extname(kept.name).slice(1))
      if (file === null) return null
      writeDocument(file, kept.content)
      return { file }
    },
    'import.correctionsOf': ({ record, id }) => listCorrectionsAbout(ledger.db, record, id),
    'import.layouts': () => layoutInfos(ledger.db),
    'import.forgetLayout': ({ id }) => {
      forgetLayout(ledger.db, id, command())
      return null
    },
  }
}
