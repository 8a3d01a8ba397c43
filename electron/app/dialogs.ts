import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  dialog,
  type BrowserWindow,
  type FileFilter,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import {
  ledgerExtension,
  shownExtensions,
  workbookExtensions,
  type ExportKind,
} from './file-kinds.ts'
import { safeFileName, withExtension } from './file-names.ts'
import type { Translate } from './translator.ts'

/** Each question for a file is answered with it, or with null: the person cancelled. */
export interface Dialogs {
  chooseLedgerToOpen(): Promise<string | null>
  chooseNewLedgerFile(suggestedName: string): Promise<string | null>
  chooseWorkbook(): Promise<string | null>
  /** Files to keep beside the ledger; none: the person cancelled. */
  chooseMaterials(): Promise<string[]>
  /** Packages of branches; none: the person cancelled. */
  choosePackages(): Promise<string[]>
  /** The folder of what several branches handed in. */
  chooseFolder(): Promise<string | null>
  /** A folder on another disk. */
  chooseSecondPlace(): Promise<string | null>
  chooseExportFile(suggestedName: string, kind: ExportKind): Promise<string | null>
  /** Where a workbook that is kept is to be saved as it is. */
  chooseCopyFile(suggestedName: string, extension: string): Promise<string | null>
  about(version: string): Promise<void>
  /** True: the text is to be copied before the app quits. */
  crashed(text: string): Promise<boolean>
}

interface DialogParts {
  /** Dialogs belong to the window: it cannot be used until they are answered. */
  readonly window: () => BrowserWindow | null
  readonly translate: Translate
}

interface SaveQuestion {
  readonly title: string
  readonly defaultPath: string
  readonly filter: FileFilter
  readonly extension: string
}

type Window = DialogParts['window']

async function askOpen(
  window: Window,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const [first] = await askFiles(window, { title, filters, properties: ['openFile'] })
  return first ?? null
}

async function askFiles(window: Window, options: OpenDialogOptions): Promise<string[]> {
  const owner = window()
  const answer = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options))
  return answer.canceled ? [] : answer.filePaths
}

async function askSave(window: Window, question: SaveQuestion): Promise<string | null> {
  const { title, defaultPath, filter, extension } = question
  const options: SaveDialogOptions = {
    title,
    defaultPath,
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const owner = window()
  const answer = await (owner
    ? dialog.showSaveDialog(owner, options)
    : dialog.showSaveDialog(options))
  if (answer.canceled || !answer.filePath) return null
  const file = withExtension(answer.filePath, extension)
  // The dialog asked about the name without extension; about this file it has to ask again.
  const unasked = file !== answer.filePath && existsSync(file)
  return unasked ? askSave(window, { ...question, defaultPath: file }) : file
}

async function tell(window: Window, options: MessageBoxOptions): Promise<number> {
  const owner = window()
  const answer = await (owner
    ? dialog.showMessageBox(owner, options)
    : dialog.showMessageBox(options))
  return answer.response
}

type Say = (key: string, params?: Readonly<Record<string, string>>) => string
type FileDialogs = Omit<Dialogs, 'about' | 'crashed'>

function inDocuments(name: string, extension: string): string {
  return join(app.getPath('documents'), safeFileName(name, extension))
}

async function askFolder(
  window: Window,
  title: string,
  properties: NonNullable<OpenDialogOptions['properties']>,
): Promise<string | null> {
  const [folder] = await askFiles(window, { title, properties })
  return folder ?? null
}

function fileDialogs(window: Window, say: Say): FileDialogs {
  const ledgers = (): FileFilter => ({ name: say('filter.ledger'), extensions: [ledgerExtension] })
  const everything = (): FileFilter => ({ name: say('filter.all'), extensions: ['*'] })
  const workbooks = (): FileFilter => ({
    name: say('filter.workbook'),
    extensions: [...workbookExtensions],
  })
  const materials = (): FileFilter => ({
    name: say('filter.material'),
    extensions: [...shownExtensions],
  })

  return {
    // A ledger that the command line made may have any name.
    chooseLedgerToOpen: () => askOpen(window, say('openLedger'), [ledgers(), everything()]),
    chooseNewLedgerFile: (suggestedName) =>
      askSave(window, {
        title: say('newLedger'),
        defaultPath: inDocuments(suggestedName, ledgerExtension),
        filter: ledgers(),
        extension: ledgerExtension,
      }),
    // Names lie: the kind is told by the content, and what cannot be read says why.
    chooseWorkbook: () => askOpen(window, say('chooseWorkbook'), [workbooks(), everything()]),
    chooseMaterials: () =>
      askFiles(window, {
        title: say('chooseMaterials'),
        filters: [materials(), everything()],
        properties: ['openFile', 'multiSelections'],
      }),
    choosePackages: () => {
      const packages = { name: say('filter.pack'), extensions: ['pack'] }
      return askFiles(window, {
        title: say('choosePackages'),
        filters: [packages, everything()],
        properties: ['openFile', 'multiSelections'],
      })
    },
    chooseFolder: () => askFolder(window, say('chooseFolder'), ['openDirectory']),
    chooseSecondPlace: () =>
      askFolder(window, say('chooseSecondPlace'), ['openDirectory', 'createDirectory']),
    chooseExportFile: (suggestedName, kind) =>
      askSave(window, {
        title: say('export'),
        defaultPath: inDocuments(suggestedName, kind),
        filter: { name: say(`filter.${kind}`), extensions: [kind] },
        extension: kind,
      }),
    chooseCopyFile: (suggestedName, extension) =>
      askSave(window, {
        title: say('saveOriginal'),
        defaultPath: inDocuments(suggestedName, extension),
        filter: { name: say('filter.workbook'), extensions: [extension] },
        extension,
      }),
  }
}

/** The app's own dialogs; nothing else uses Electron's `dialog`. */
export function createDialogs({ window, translate }: DialogParts): Dialogs {
  const say: Say = (key, params = {}) => translate({ key: `dialogs:${key}`, params })
  return {
    ...fileDialogs(window, say),
    async about(version) {
      await tell(window, {
        type: 'info',
        title: say('about.title'),
        message: say('about.message', { version }),
        detail: say('about.detail'),
        buttons: [say('about.close')],
      })
    },
    async crashed(text) {
      const response = await tell(window, {
        type: 'error',
        title: say('crash.title'),
        message: say('crash.message'),
        detail: text,
        buttons: [say('crash.copyAndQuit'), say('crash.quit')],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      return response === 0
    },
  }
}
