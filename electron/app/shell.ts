import type { Events } from '../../shared/contract/events.ts'
import type { Sender } from '../ipc/handlers-type.ts'
import type { Clock } from './clock.ts'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './log.ts'
import type { Paths } from './paths.ts'
import type { PaperPage } from './print.ts'
import type { Settings } from './settings-file.ts'
import type { Translate } from './translator.ts'

/** What handlers may ask of the desktop. They know Electron only through this. */
export interface Shell extends Omit<Dialogs, 'about' | 'crashed'> {
  readonly version: string
  readonly paths: Paths
  readonly clock: Clock
  readonly settings: Settings
  readonly log: Log
  /** In the language that is set now. */
  readonly translate: Translate
  /** Prints a route of the window's router (`/print/…`) once its page has said `print.ready`. */
  printToPdf(page: PaperPage): Promise<Uint8Array>
  /** Prints such a route on a printer that a person chooses; false: they cancelled. */
  printOnPaper(page: PaperPage & { readonly landscape: boolean }): Promise<boolean>
  /** The handler of `print.ready`: the page of this sender is complete. */
  pageReady(sender: Sender): void
  showInFolder(file: string): void
  /** Opens a file in the program that the system has for it; false where it has none. */
  openFile(file: string): Promise<boolean>
  sendProgress(progress: Events['job.progress']): void
}
