import type Electron from 'electron'

type Asking = 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
type Implemented = Pick<Electron.Dialog, 'showErrorBox'> & {
  [Name in Asking]: () => ReturnType<Electron.Dialog[Name]>
}

/** `dialog`: without a person every dialog is cancelled. Tests put their own answers in its place. */
export const dialog: Implemented = {
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  showErrorBox: (title, content) => {
    process.stderr.write(`[showErrorBox] ${title}\n${content}\n`)
  },
}
