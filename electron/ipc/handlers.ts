import type { Shell } from '../app/shell.ts'
import { clearShownCopies } from '../materials/shown-copy.ts'
import { OpenLedger } from '../services/open-ledger.ts'
import { loadResources } from '../services/resources.ts'
import { appHandlers } from './app-handlers.ts'
import { Backups } from './backup-handlers.ts'
import { checklistHandlers } from './checklist-handlers.ts'
import { duesHandlers } from './dues-handlers.ts'
import { entryHandlers } from './entry-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { folderHandlers } from './folder-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'
import { healthHandlers } from './health-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { importHistoryHandlers } from './import-history-handlers.ts'
import { leaveLedger, ledgerHandlers, openedLedger } from './ledger-handlers.ts'
import { Lock } from './lock-handlers.ts'
import { materialHandlers } from './material-handlers.ts'
import { packageHandlers } from './package-handlers.ts'
import { paperHandlers } from './paper-handlers.ts'
import { recordHandlers } from './record-handlers.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { StandsDesk } from '../stands-thread/stands-desk.ts'
import { supervisionHandlers } from './supervision-handlers.ts'

/** Joins the procedures of all areas over one open ledger; `close` ends it with the app. */
export function createHandlers(shell: Shell): { handlers: Handlers; close: () => void } {
  const clear = (): void => clearShownCopies(shell.paths.shownMaterials)
  clear() // what a crash left behind
  const resources = loadResources(shell.paths.resources, shell.paths.ownRules)
  const ledger = new OpenLedger(resources.migrations, () => shell.clock.now())
  const parts: HandlerParts = {
    shell,
    ledger,
    resources,
    stands: new StandsDesk({ shell, ledger, resources }),
    command: () => ({ at: shell.clock.now(), actor: shell.settings.get().actor ?? 'window' }),
  }
  const exports = exportHandlers(parts)
  const paper = paperHandlers(parts, exports.keep)
  const backups = new Backups(parts)
  const imports = importHandlers(parts, backups)
  const folders = folderHandlers(parts, backups)
  /** Ends what reads the ledger, and takes away what was copied out of it. */
  const forget = (): void => {
    clear()
    exports.end()
    paper.end()
    imports.end()
    folders.end()
  }
  const lock = new Lock({
    ...parts,
    forget,
    leave: () => leaveLedger(parts, backups),
    opened: () => void openedLedger(parts, backups),
  })
  const handlers = {
    ...appHandlers(parts),
    ...ledgerHandlers(parts, backups),
    ...backups.handlers(),
    ...lock.handlers(),
    ...healthHandlers(parts),
    ...packageHandlers(parts, backups, exports.keep),
    ...checklistHandlers(parts),
    ...supervisionHandlers(parts, exports.save),
    ...exports.handlers,
    ...paper.handlers,
    ...imports.handlers,
    ...folders.handlers,
    ...importHistoryHandlers(parts),
    ...recordHandlers(parts),
    ...duesHandlers(parts),
    ...entryHandlers(parts),
    ...materialHandlers(parts),
    ...settingsHandlers(parts),
  }
  function close(): void {
    forget()
    backups.atClose()
    ledger.close()
  }
  return { handlers, close }
}
