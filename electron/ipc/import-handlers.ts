import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/app-error.ts'
import type { ImportPreview } from '../../shared/contract/imports.ts'
import { listBatches } from '../ledger/repositories/imports.ts'
import { commitImport, previewImport, type ReadFile } from '../services/import/import-service.ts'
import { importTarget } from '../services/import/import-tables.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { loadWorkbookFile, type WorkbookFile } from '../workbook/read-file.ts'
import { recognizeInWorker } from '../workbook/read-in-worker.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ImportProcedures =
  | 'import.choose'
  | 'import.drop'
  | 'import.retarget'
  | 'import.commit'
  | 'import.undo'
  | 'import.batches'

/** The workbook that was read last; it waits here for the person's yes. */
interface Pending {
  readonly token: string
  readonly file: ReadFile
}

export function importHandlers(parts: HandlerParts): Pick<Handlers, ImportProcedures> {
  const { shell, ledger, command } = parts
  let pending: Pending | null = null

  function find(token: string): ReadFile {
    if (pending?.token !== token) throw new AppError('IMPORT_EXPIRED')
    return pending.file
  }

  async function read(workbook: WorkbookFile): Promise<ImportPreview> {
    shell.sendProgress({ job: 'read', done: 0, total: 0 })
    const organizations = organizationInfos(ledger.db)
    const tables = await recognizeInWorker(shell.paths.readerWorker, workbook)
    const file = { ...workbook, tables }
    const token = randomUUID()
    pending = { token, file }
    return preview(parts, pending, chosenBranch(tables, organizations))
  }

  return {
    'import.choose': async () => {
      if (ledger.file === null) throw new AppError('NO_LEDGER')
      const path = await shell.chooseWorkbook()
      return path === null ? null : read(loadWorkbookFile(path))
    },
    'import.drop': (workbook) => read(workbook),
    'import.retarget': ({ token, organizationId }) =>
      preview(parts, { token, file: find(token) }, organizationId),
    'import.commit': ({ token, organizationId }) => {
      const request = { organizationId, files: [find(token)] }
      const result = commitImport(ledger.db, request, command())
      pending = null
      return result
    },
    'import.undo': ({ batchId }) => undoImport(ledger.db, batchId, command()),
    'import.batches': () => listBatches(ledger.db),
  }
}

/** The branch that is proposed: the one the sheets name, or the first where none fits. */
function chosenBranch(
  tables: ReadFile['tables'],
  organizations: ReturnType<typeof organizationInfos>,
): number {
  try {
    return importTarget(tables, organizations, null)
  } catch (error) {
    const first = organizations.find(({ level }) => level === 'branch')
    if (!(error instanceof AppError) || !first) throw error
    return first.id
  }
}

function preview(
  { ledger }: HandlerParts,
  { token, file }: Pending,
  organizationId: number,
): ImportPreview {
  const target = importTarget(file.tables, organizationInfos(ledger.db), organizationId)
  const { outcomes } = previewImport(ledger.db, { organizationId: target, files: [file] })
  // What shows only against the ledger stands with the problems of the sheet.
  const tables = file.tables.map((table, index) => ({
    ...table,
    problems: outcomes[index]?.problems ?? table.problems,
  }))
  return { token, file: file.name, tables, organizationId: target, outcomes }
}
