import type { Events } from '../../shared/contract/events.ts'
import type { WorkbookPart } from '../../shared/contract/folders.ts'
import type { ImportPreview, ImportResult } from '../../shared/contract/imports.ts'
import type { Corrections } from '../../shared/sheets/correct/corrections.ts'
import type { CommandContext } from '../ledger/command.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import type { ThreadWrite } from '../ledger/outside-writes.ts'
import type { ImportTarget } from '../services/import/import-service.ts'
import type { WorkbookFile } from '../workbook/read-file.ts'
import type { CopyWords, SheetNotes } from '../workbook/write/problem-copy.ts'
import type { WorkerReply } from '../workers/ask-worker.ts'

/** A workbook as the window gives it: chosen by its place on disk, or dropped as bytes. */
export type WorkbookSource = WorkbookFile | { readonly path: string }

/** What the thread of an import is asked, one job at a time. */
export type ImportJob =
  | { readonly job: 'read'; readonly source: WorkbookSource }
  | {
      readonly job: 'preview'
      readonly target: ImportTarget
      /** The workbook is read again where others than before are given. */
      readonly corrections: Corrections
    }
  /** Whose the tables are, of a workbook that was read. */
  | { readonly job: 'parts' }
  | { readonly job: 'copy'; readonly notes: readonly SheetNotes[]; readonly words: CopyWords }
  | {
      readonly job: 'commit'
      readonly target: ImportTarget
      readonly context: CommandContext
    }

export interface ImportRequest {
  readonly ledger: LedgerPlace
  /** Memory of the job's `CancelFlag`. */
  readonly flag: SharedArrayBuffer
  readonly job: ImportJob
}

/** A preview before the main process gives it a token. */
export type Preview = Omit<ImportPreview, 'token'>

export interface Committed {
  readonly result: ImportResult
  readonly write: ThreadWrite
}

/** The bytes of a workbook. */
export interface Copied {
  readonly bytes: Uint8Array
}

export type JobProgress = Events['job.progress']

export type ImportMessage =
  | { readonly progress: JobProgress }
  | WorkerReply<Preview | Committed | Copied | readonly WorkbookPart[]>
