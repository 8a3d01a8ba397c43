import type Electron from 'electron'
import { browser } from './browser-process.ts'
import { askForFile } from './file-dialog.ts'

type Asking = 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
type Implemented = Pick<Electron.Dialog, 'showErrorBox'> & {
  // The window that may stand before the options is the double's own, so it is not named here.
  [Name in Asking]: (...given: unknown[]) => ReturnType<Electron.Dialog[Name]>
}

/**
 * `dialog`: file dialogs of the desktop where there is a screen; without one every dialog is
 * cancelled, and tests put their own answers in its place. Questions are cancelled always.
 */
export const dialog: Implemented = {
  showOpenDialog: async (...given) => {
    const file = await ask(false, given)
    return { canceled: file === null, filePaths: file === null ? [] : [file] }
  },
  showSaveDialog: async (...given) => {
    const file = await ask(true, given)
    return { canceled: file === null, filePath: file ?? '' }
  },
  showMessageBox: async (...given) => {
    const { message = '', detail = '', cancelId = 0 } = last<Electron.MessageBoxOptions>(given)
    process.stderr.write(`[showMessageBox] ${message}\n${detail}\n`)
    return { response: cancelId, checkboxChecked: false }
  },
  showErrorBox: (title, content) => {
    process.stderr.write(`[showErrorBox] ${title}\n${content}\n`)
  },
}

async function ask(save: boolean, given: unknown[]): Promise<string | null> {
  if (browser.headless) return null
  const { title = '', defaultPath = '' } = last<Electron.SaveDialogOptions>(given)
  return askForFile({ save, title, start: defaultPath })
}

/** The options: the last argument, after the window if that is given. */
function last<Options extends object>(given: unknown[]): Partial<Options> {
  return Object(given.at(-1)) as Partial<Options> // Electron's signature says what stands there.
}
