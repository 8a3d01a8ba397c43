import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { OrganizationInfo } from '../../shared/contract/app.ts'
import type { Table } from '../../shared/sheets/table.ts'
import type { Reader } from '../ledger/connection.ts'
import { joinLedgerFile } from '../ledger/open.ts'
import { threadWrite } from '../ledger/outside-writes.ts'
import {
  commitImport,
  previewImport,
  type ImportTarget,
  type ReadFile,
} from '../services/import/import-service.ts'
import { importTarget } from '../services/import/import-tables.ts'
import type { ImportWatch } from '../services/import/import-watch.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { loadWorkbookFile, recognizeWorkbook } from '../workbook/read-file.ts'
import { CancelFlag } from './cancel-flag.ts'
import type { Committed, ImportRequest, JobProgress, Preview, WorkbookSource } from './messages.ts'

/**
 * One workbook on its way into the ledger. What was recognized in it stays here between reading and
 * writing; the ledger is joined for each job and left after it, so that it can be closed any time.
 */
export class ImportDesk {
  #file: ReadFile | null = null
  readonly #tell: (progress: JobProgress) => void

  constructor(tell: (progress: JobProgress) => void) {
    this.#tell = tell
  }

  /** @throws AppError WORKBOOK_…, LEDGER_…, ORGANIZATION_…, IMPORT_CANCELLED. */
  answer({ ledgerFile, flag: memory, job }: ImportRequest): Preview | Committed {
    const flag = new CancelFlag(memory)
    const watch: ImportWatch = {
      step: (stage, done, total) => {
        flag.check()
        this.#tell({ stage, done, total })
      },
    }
    if (job.job === 'read') this.#read(job.source, watch)
    flag.hold()
    const db = joinLedgerFile(ledgerFile)
    try {
      if (job.job === 'commit') {
        const request = { ...job.target, files: [this.#opened()] }
        const result = commitImport(db, request, job.context, watch)
        return { result, write: threadWrite(db, result.batchId !== null) }
      }
      const target = job.job === 'preview' ? job.target : proposedTarget(db, this.#opened().tables)
      return preview(db, this.#opened(), target, watch)
    } finally {
      db.close()
      flag.release()
    }
  }

  #opened(): ReadFile {
    return unwrap(this.#file, 'a workbook is read before it is looked at')
  }

  #read(source: WorkbookSource, watch: ImportWatch): void {
    watch.step('reading', 0, 0)
    const workbook = 'path' in source ? loadWorkbookFile(source.path) : source
    this.#file = { ...workbook, tables: recognizeWorkbook(workbook) }
  }
}

function proposedTarget(db: Reader, tables: readonly Table[]): ImportTarget {
  return { organizationId: proposedBranch(tables, organizationInfos(db)) }
}

/** The branch that is proposed: the one the sheets name, or the first where none fits. */
function proposedBranch(
  tables: readonly Table[],
  organizations: readonly OrganizationInfo[],
): number {
  try {
    return importTarget(tables, organizations, null)
  } catch (error) {
    const first = organizations.find(({ level }) => level === 'branch')
    if (!(error instanceof AppError) || !first) throw error
    return first.id
  }
}

function preview(db: Reader, file: ReadFile, target: ImportTarget, watch: ImportWatch): Preview {
  const organizations = organizationInfos(db)
  const organizationId = importTarget(file.tables, organizations, target.organizationId)
  const request = { ...target, organizationId, files: [file] }
  const { outcomes } = previewImport(db, request, watch)
  // What shows only against the ledger stands with the problems of the sheet.
  const tables = file.tables.map((table, index) => ({
    ...table,
    problems: outcomes[index]?.problems ?? table.problems,
  }))
  return { file: file.name, tables, organizationId, outcomes }
}
