import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/app-error.ts'
import type { ImportPreview } from '../../shared/contract/imports.ts'
import { ImportThread } from '../import-thread/import-thread.ts'
import type { WorkbookSource } from '../import-thread/messages.ts'
import { withThreadWrite } from '../ledger/outside-writes.ts'
import { listBatches } from '../ledger/repositories/imports.ts'
import { undoImport } from '../services/import/undo-import.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ImportProcedures =
  | 'import.choose'
  | 'import.drop'
  | 'import.retarget'
  | 'import.commit'
  | 'import.cancel'
  | 'import.undo'
  | 'import.batches'

/** The workbook that was read last; it waits in its thread for the person's yes. */
interface Pending {
  readonly token: string
  readonly thread: ImportThread
}

interface ImportHandlers {
  readonly handlers: Pick<Handlers, ImportProcedures>
  /** Ends the thread, with whatever it does: the ledger is being closed. */
  readonly end: () => void
}

export function importHandlers({ shell, ledger, command }: HandlerParts): ImportHandlers {
  let pending: Pending | null = null

  function end(): void {
    pending?.thread.end()
    pending = null
  }

  /** Of another ledger than the open one nothing goes on. */
  function find(token: string): ImportThread {
    if (ledger.file === null) throw new AppError('NO_LEDGER')
    const thread = pending?.token === token ? pending.thread : null
    if (thread?.ledgerFile !== ledger.file) throw new AppError('IMPORT_EXPIRED')
    return thread
  }

  function openThread(): ImportThread {
    if (ledger.file === null) throw new AppError('NO_LEDGER')
    return new ImportThread({
      workerFile: shell.paths.importWorker,
      ledgerFile: ledger.file,
      tell: (progress) => shell.sendProgress(progress),
    })
  }

  async function read(source: WorkbookSource): Promise<ImportPreview> {
    end()
    const token = randomUUID()
    const thread = openThread()
    pending = { token, thread }
    try {
      return { token, ...(await thread.read(source)) }
    } catch (error) {
      end()
      throw error
    }
  }

  const handlers: Pick<Handlers, ImportProcedures> = {
    'import.choose': async () => {
      if (ledger.file === null) throw new AppError('NO_LEDGER')
      const path = await shell.chooseWorkbook()
      return path === null ? null : read({ path })
    },
    'import.drop': (workbook) => read(workbook),
    'import.retarget': async ({ token, ...target }) => ({
      token,
      ...(await find(token).preview(target)),
    }),
    'import.commit': async ({ token, ...target }) => {
      const thread = find(token)
      const commit = () => thread.commit(target, command())
      const { result } = await withThreadWrite(ledger.db, commit)
      end()
      return result
    },
    'import.cancel': () => {
      pending?.thread.cancel()
      return null
    },
    'import.undo': ({ batchId }) => undoImport(ledger.db, batchId, command()),
    'import.batches': () => listBatches(ledger.db),
  }
  return { handlers, end }
}
