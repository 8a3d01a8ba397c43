import { AppError } from '../../shared/app-error.ts'
import type { Backups } from './backup-handlers.ts'
import { FolderImport } from './folder-import.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type FolderProcedures = Extract<keyof Handlers, `folders.${string}`>

interface Folders {
  readonly handlers: Pick<Handlers, FolderProcedures>
  /** Ends what reads the ledger: it is being closed. */
  readonly end: () => void
}

/** The workbooks of several branches in one folder, each part by the name on its sheet. */
export function folderHandlers(parts: HandlerParts, backups: Backups): Folders {
  const { shell, ledger } = parts
  const folder = new FolderImport(parts)
  const handlers: Folders['handlers'] = {
    'folders.choose': async () => {
      if (ledger.place === null) throw new AppError('NO_LEDGER')
      const chosen = await shell.chooseFolder()
      return chosen === null ? null : folder.preview(chosen)
    },
    'folders.commit': async ({ token }) => {
      folder.requireWaiting(token)
      await backups.before('import')
      return folder.commit(token)
    },
    'folders.cancel': () => {
      folder.stop()
      return null
    },
  }
  return { handlers, end: () => folder.end() }
}
