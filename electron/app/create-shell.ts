import { app, shell as desktop, type BrowserWindow } from 'electron'
import { send } from '../ipc/events.ts'
import type { Dialogs } from './dialogs.ts'
import { printOnPaper, printToPdf } from './print.ts'
import { createPrintSignals } from './print-signals.ts'
import type { Shell } from './shell.ts'
import type { WindowParts } from './window.ts'

type Given = Pick<Shell, 'paths' | 'clock' | 'settings' | 'log' | 'translate'>

interface ShellParts extends Given {
  readonly dialogs: Dialogs
  readonly pages: WindowParts
  /** The main window, which jobs report to. */
  readonly window: () => BrowserWindow | null
}

/** The desktop as handlers see it. */
export function createShell({ dialogs, pages, window, ...given }: ShellParts): Shell {
  const signals = createPrintSignals()
  return {
    ...given,
    version: app.getVersion(),
    chooseLedgerToOpen: () => dialogs.chooseLedgerToOpen(),
    chooseNewLedgerFile: (suggestedName) => dialogs.chooseNewLedgerFile(suggestedName),
    chooseWorkbook: () => dialogs.chooseWorkbook(),
    chooseMaterials: () => dialogs.chooseMaterials(),
    choosePackages: () => dialogs.choosePackages(),
    chooseFolder: () => dialogs.chooseFolder(),
    chooseSecondPlace: () => dialogs.chooseSecondPlace(),
    chooseExportFile: (suggestedName, kind) => dialogs.chooseExportFile(suggestedName, kind),
    chooseCopyFile: (suggestedName, kind) => dialogs.chooseCopyFile(suggestedName, kind),
    printToPdf: (page) => printToPdf(page, pages, signals),
    printOnPaper: (page) => printOnPaper(page, pages, signals),
    pageReady: (sender) => signals.ready(sender.id),
    showInFolder: (file) => desktop.showItemInFolder(file),
    // Electron answers with the system's complaint, or with nothing.
    openFile: async (file) => (await desktop.openPath(file)) === '',
    sendProgress(progress) {
      const target = window()
      if (target) send(target.webContents, 'job.progress', progress)
    },
  }
}
