import { BrowserWindow } from 'electron'
import { pageAddress } from '../security/addresses.ts'
import type { PrintSignals } from './print-signals.ts'
import { pagePreferences, type WindowParts } from './window.ts'

/** Far above the 5 s of the longest roster; a page that takes longer will never come. */
const longestWait = 60_000

async function printPage(
  window: BrowserWindow,
  route: string,
  signals: PrintSignals,
): Promise<Uint8Array> {
  const page = window.webContents
  const { id } = page
  page.on('render-process-gone', (_event, details) => signals.gone(id, details.reason))
  window.on('closed', () => signals.gone(id, 'closed'))
  // The page may be ready before its load is reported, so waiting starts first.
  await Promise.all([signals.wait(id, longestWait), window.loadURL(pageAddress(route))])
  return page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  })
}

/**
 * Prints a route of the window's router as PDF, from a hidden window of its own: what people see
 * does not move, and paper is made by the same pages and under the same guards.
 */
export async function printToPdf(
  route: string,
  parts: WindowParts,
  signals: PrintSignals,
): Promise<Uint8Array> {
  const webPreferences = {
    ...pagePreferences(parts),
    // A hidden page would run its timers once a second.
    backgroundThrottling: false,
  }
  const window = new BrowserWindow({ show: false, webPreferences })
  try {
    return await printPage(window, route, signals)
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}
