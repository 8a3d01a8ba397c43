import type { Table } from '../../shared/sheets/table.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { WorkbookFile } from './read-file.ts'

/**
 * Recognizes a workbook in a thread of its own, so that the window never stops: 60,000 rows take
 * seconds on an old PC.
 * @throws AppError WORKBOOK_…
 */
export function recognizeInWorker(workerFile: string, file: WorkbookFile): Promise<Table[]> {
  return askWorker<Table[]>(workerFile, file)
}
