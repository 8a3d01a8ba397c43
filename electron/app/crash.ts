import { app, clipboard, type BrowserWindow } from 'electron'
import type { Dialogs } from './dialogs.ts'
import { errorText } from './error-text.ts'
import type { Log } from './log.ts'

/** Closing takes milliseconds; an app that is broken enough to hang must still end. */
const longestQuit = 5000

interface CrashParts {
  readonly log: Log
  readonly dialogs: Pick<Dialogs, 'crashed'>
}

/**
 * The one way out for what nobody expected: into the log, then a dialog that gives the redacted
 * text for whoever helps, then the end. Going on with a broken state could harm a ledger.
 */
export function createCrash({ log, dialogs }: CrashParts): (error: unknown) => void {
  let ending = false

  async function end(text: string): Promise<void> {
    try {
      await app.whenReady()
      if (await dialogs.crashed(text)) await clipboard.writeText(text)
      setTimeout(() => app.exit(1), longestQuit).unref()
      app.quit()
    } catch (problem) {
      log.write('error', 'crash dialog failed', problem)
      app.exit(1)
    }
  }

  return (error) => {
    log.write('error', 'crash', error)
    // What breaks while the app ends is logged, but does not ask again.
    if (ending) return
    ending = true
    void end(errorText(error))
  }
}

/** Sends everything that nobody caught in the main process to `crash`. */
export function catchEverything(crash: (error: unknown) => void): void {
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}

/** A window whose process is gone shows nothing and answers nothing: that is a crash too. */
export function watchWindow(window: BrowserWindow, crash: (error: unknown) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crash(new Error(`the window's process is gone: ${reason} (${exitCode})`))
  })
}
