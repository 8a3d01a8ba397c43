import { parse } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { Shell } from '../app/shell.ts'
import { withThreadWrite } from '../ledger/outside-writes.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { rememberLayouts } from '../services/import/layout-service.ts'
import { layoutsToRemember } from '../services/import/layouts-to-remember.ts'
import { problemNotes } from '../services/import/problem-notes.ts'
import type { Backups } from './backup-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'
import { WaitingImport, type WaitingWorkbook } from './waiting-import.ts'

type ImportProcedures =
  | 'import.choose'
  | 'import.drop'
  | 'import.revise'
  | 'import.commit'
  | 'import.problemCopy'
  | 'import.cancel'

interface ImportHandlers {
  readonly handlers: Pick<Handlers, ImportProcedures>
  /** Ends the thread, with whatever it does: the ledger is being closed. */
  readonly end: () => void
}

/** Asks where to, and writes a copy of the workbook with its problems marked. */
async function saveProblemCopy(
  shell: Shell,
  { thread, seen }: WaitingWorkbook,
): Promise<{ readonly file: string } | null> {
  if (!seen) throw new AppError('IMPORT_EXPIRED')
  const { name } = parse(seen.file)
  const suggested = shell.translate({ key: 'import:copy.name', params: { name } })
  const file = await shell.chooseExportFile(suggested, 'xlsx')
  if (file === null) return null
  const heading = shell.translate({ key: 'import:copy.heading' })
  const { bytes } = await thread.copy(problemNotes(seen, shell.translate), { heading })
  writeDocument(file, bytes)
  return { file }
}

export function importHandlers(parts: HandlerParts, backups: Backups): ImportHandlers {
  const { shell, ledger, command } = parts
  const waiting = new WaitingImport(parts)
  const handlers: Pick<Handlers, ImportProcedures> = {
    'import.choose': async () => {
      if (ledger.file === null) throw new AppError('NO_LEDGER')
      const path = await shell.chooseWorkbook()
      return path === null ? null : waiting.read({ path })
    },
    'import.drop': (workbook) => waiting.read(workbook),
    'import.revise': async ({ token, corrections, ...target }) => {
      const found = waiting.find(token)
      return waiting.keep(found, await found.thread.preview(target, corrections), corrections)
    },
    'import.commit': async ({ token, remember, ...target }) => {
      const { thread, seen, corrections } = waiting.find(token)
      await backups.before('import')
      const commit = () => thread.commit(target, command())
      const { result } = await withThreadWrite(ledger.db, commit)
      if (remember && seen)
        rememberLayouts(ledger.db, layoutsToRemember(seen, corrections.tables), command())
      waiting.end()
      return result
    },
    'import.problemCopy': ({ token }) => saveProblemCopy(shell, waiting.find(token)),
    'import.cancel': () => {
      waiting.cancel()
      return null
    },
  }
  return { handlers, end: () => waiting.end() }
}
