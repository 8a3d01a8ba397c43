import { z } from 'zod'
import type { ErrorCode, ErrorDetails } from '../app-error.ts'
import { importWritten, jobErrors } from './imports.ts'
import { command, typed } from './procedure.ts'

/** Tables of a workbook that belong to one branch. */
export interface WorkbookPart {
  /** Null: no branch of this ledger is meant. */
  readonly organizationId: number | null
  /** The branch, else the name that stands on the sheet; empty: none does. */
  readonly organization: string
  /** By their places in the workbook. */
  readonly tables: readonly number[]
}

/** A part of a workbook with what would become of it, or became. */
export interface FolderPart {
  readonly file: string
  readonly organization: string
  /** Why it is left out; null: it is taken. */
  readonly refused: ErrorCode | null
  readonly details: ErrorDetails
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  /** Rows without a usable key, and cells at which a person should look. */
  readonly rowsRefused: number
  readonly problems: number
}

export interface FolderPreview {
  /** Names the folder in memory of the main process. */
  readonly token: string
  readonly folder: string
  readonly parts: readonly FolderPart[]
  /** Workbooks that were not looked at, because it was stopped: they are not taken in. */
  readonly unseen: number
}

export const folderProcedures = {
  /** Asks for a folder, and tells what its workbooks would bring to which branch; changes nothing. */
  'folders.choose': command({
    input: z.strictObject({}),
    output: typed<FolderPreview | null>(),
    errors: jobErrors,
    touches: [],
  }),
  /** Takes the workbooks of a folder in, each branch's part as a batch of its own. */
  'folders.commit': command({
    input: z.strictObject({ token: z.string() }),
    output: typed<readonly FolderPart[]>(),
    errors: [...jobErrors, 'IMPORT_EXPIRED', 'BACKUP_NOT_MADE'],
    touches: importWritten,
  }),
  /** Stops between two workbooks; what was taken in until then stays, each as its own batch. */
  'folders.cancel': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: [],
  }),
}
