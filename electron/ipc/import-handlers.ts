import { randomUUID } from 'node:crypto'
import { parse } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { ImportPreview } from '../../shared/contract/imports.ts'
import type { Corrections } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import { ImportThread } from '../import-thread/import-thread.ts'
import type { Preview, WorkbookSource } from '../import-thread/messages.ts'
import { withThreadWrite } from '../ledger/outside-writes.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { rememberLayouts } from '../services/import/layout-service.ts'
import { layoutsToRemember } from '../services/import/layouts-to-remember.ts'
import { problemNotes } from '../services/import/problem-notes.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type ImportProcedures =
  | 'import.choose'
  | 'import.drop'
  | 'import.revise'
  | 'import.commit'
  | 'import.problemCopy'
  | 'import.cancel'

/** The workbook that was read last; it waits in its thread for the person's yes. */
interface Pending {
  readonly token: string
  readonly thread: ImportThread
  /** How it was understood last, and what a person had corrected for that. */
  readonly seen: Preview | null
  readonly corrections: Corrections
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
  function find(token: string): Pending {
    if (ledger.file === null) throw new AppError('NO_LEDGER')
    const found = pending?.token === token ? pending : null
    if (found?.thread.ledgerFile !== ledger.file) throw new AppError('IMPORT_EXPIRED')
    return found
  }

  /** Keeps how a workbook is understood now, unless another one has taken its place meanwhile. */
  function keep(found: Pending, seen: Preview, corrections: Corrections): ImportPreview {
    const { token, thread } = found
    if (pending?.token === token) pending = { token, thread, seen, corrections }
    return { token, ...seen }
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
    const opened: Pending = { token, thread, seen: null, corrections: noCorrections }
    pending = opened
    try {
      return keep(opened, await thread.read(source), noCorrections)
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
    'import.revise': async ({ token, corrections, ...target }) => {
      const found = find(token)
      return keep(found, await found.thread.preview(target, corrections), corrections)
    },
    'import.commit': async ({ token, remember, ...target }) => {
      const { thread, seen, corrections } = find(token)
      const commit = () => thread.commit(target, command())
      const { result } = await withThreadWrite(ledger.db, commit)
      if (remember && seen)
        rememberLayouts(ledger.db, layoutsToRemember(seen, corrections.tables), command())
      end()
      return result
    },
    'import.problemCopy': async ({ token }) => {
      const { thread, seen } = find(token)
      if (!seen) throw new AppError('IMPORT_EXPIRED')
      const { name } = parse(seen.file)
      const suggested = shell.translate({ key: 'import:copy.name', params: { name } })
      const file = await shell.chooseExportFile(suggested, 'xlsx')
      if (file === null) return null
      const heading = shell.translate({ key: 'import:copy.heading' })
      const { bytes } = await thread.copy(problemNotes(seen, shell.translate), { heading })
      writeDocument(file, bytes)
      return { file }
    },
    'import.cancel': () => {
      pending?.thread.cancel()
      return null
    },
  }
  return { handlers, end }
}
