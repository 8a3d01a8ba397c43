import { BrowserWindow } from 'electron'
import { AppError } from '../../shared/app-error.ts'
import { pageAddress } from '../security/addresses.ts'
import type { PrintSignals } from './print-signals.ts'
import { pagePreferences, type WindowParts } from './window.ts'

/** Far above the 5 s of the longest roster; a page that takes longer will never come. */
const longestWait = 60_000

/** Loads a route into a hidden window and waits until its page is complete. */
async function loadPage(
  window: BrowserWindow,
  route: string,
  signals: PrintSignals,
): Promise<void> {
  const page = window.webContents
  const { id } = page
  page.on('render-process-gone', (_event, details) => signals.gone(id, details.reason))
  window.on('closed', () => signals.gone(id, 'closed'))
  // The page may be ready before its load is reported, so waiting starts first.
  await Promise.all([signals.wait(id, longestWait), window.loadURL(pageAddress(route))])
}

export interface PaperPage {
  /** A route of the window's router (`/print/…`). */
  readonly route: string
  /** Ends the work: the hidden window goes, and whoever waits gets an error. */
  readonly stop?: AbortSignal | undefined
}

/** Prints a page as PDF. */
export function printToPdf(
  page: PaperPage,
  parts: WindowParts,
  signals: PrintSignals,
): Promise<Uint8Array> {
  return withPage(page, parts, signals, (window) =>
    window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    }),
  )
}

/**
 * Prints a page on the printer that a person chooses in the system's own dialog; false: cancelled.
 * @throws AppError NO_PRINTER, NOT_PRINTED.
 */
export function printOnPaper(
  page: PaperPage & { readonly landscape: boolean },
  parts: WindowParts,
  signals: PrintSignals,
): Promise<boolean> {
  return withPage(page, parts, signals, async ({ webContents }) => {
    const printers = await webContents.getPrintersAsync()
    if (printers.length === 0) throw new AppError('NO_PRINTER')
    const options = {
      pageSize: 'A4',
      landscape: page.landscape,
      // The pages bring their own margins.
      margins: { marginType: 'none' },
      printBackground: true,
    } as const
    const answer = Promise.withResolvers<string | null>()
    webContents.print(options, (isDone, reason) => answer.resolve(isDone ? null : reason))
    const reason = await answer.promise
    // Chromium's word for a dialog that was closed.
    if (reason !== null && !/cancell?ed/i.test(reason))
      throw new AppError('NOT_PRINTED', { reason })
    return reason === null
  })
}

/**
 * Works with a page in a hidden window of its own: what people see does not move, and paper is made
 * by the same pages and under the same guards.
 */
async function withPage<T>(
  { route, stop }: PaperPage,
  parts: WindowParts,
  signals: PrintSignals,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  stop?.throwIfAborted()
  const webPreferences = {
    ...pagePreferences(parts),
    // A hidden page would run its timers once a second.
    backgroundThrottling: false,
  }
  const window = new BrowserWindow({ show: false, webPreferences })
  const end = (): void => {
    if (!window.isDestroyed()) window.destroy()
  }
  stop?.addEventListener('abort', end, { once: true })
  try {
    await loadPage(window, route, signals)
    return await work(window)
  } finally {
    stop?.removeEventListener('abort', end)
    end()
  }
}
