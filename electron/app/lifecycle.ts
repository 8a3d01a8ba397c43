import { app, type BrowserWindow } from 'electron'

/**
 * One app for one person: a second start brings the first one's window to the front. False: this
 * is the second one, and it is already quitting.
 */
export function becomeOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const first = window()
    if (first?.isMinimized()) first.restore()
    first?.focus()
  })
  return true
}

/** Quits with the main window, even while a hidden one still makes paper. */
export function quitWithWindow(window: BrowserWindow): void {
  window.on('closed', () => app.quit())
  app.on('window-all-closed', () => app.quit())
}

/** Closes the ledger as the last thing, when no page can ask for it any more. */
export function closeOnQuit(close: () => void, failed: (error: unknown) => void): void {
  app.on('will-quit', () => {
    try {
      close()
    } catch (error) {
      // SQLite recovers at the next start; a dialog now would keep the app from ending.
      failed(error)
    }
  })
}
