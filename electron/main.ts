import { app, session, type BrowserWindow } from 'electron'
import { createClock, systemTime } from './app/clock.ts'
import { catchEverything, createCrash, watchWindow } from './app/crash.ts'
import { createShell } from './app/create-shell.ts'
import { createDialogs } from './app/dialogs.ts'
import { becomeOnlyInstance, closeOnQuit, quitWithWindow } from './app/lifecycle.ts'
import { createLog } from './app/log.ts'
import { installMenu } from './app/menu.ts'
import { computePaths } from './app/paths.ts'
import { openSettings } from './app/settings-file.ts'
import { followLanguage } from './app/translator.ts'
import { createMainWindow, loadMainWindow } from './app/window.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register.ts'
import { registerAppScheme, serveAppScheme } from './security/app-scheme.ts'
import { guardAllPages } from './security/guards.ts'
import { closeNetwork, silenceBrowserServices } from './security/network.ts'
import { refusePermissions } from './security/permissions.ts'

registerAppScheme()
silenceBrowserServices()

const developerTools = !app.isPackaged
const paths = computePaths({
  // Known in this file only: everything it imports is bundled into it or moved to a chunk.
  entryFolder: import.meta.dirname,
  packaged: app.isPackaged,
  resourcesPath: process.resourcesPath,
  userData: app.getPath('userData'),
})
const pages = { preload: paths.preload, developerTools }
let mainWindow: BrowserWindow | null = null
const window = (): BrowserWindow | null => mainWindow

function secure(): void {
  guardAllPages()
  closeNetwork(session.defaultSession, developerTools)
  refusePermissions(session.defaultSession)
  serveAppScheme(paths.renderer)
}

async function openWindow(crash: (error: unknown) => void): Promise<void> {
  mainWindow = createMainWindow(pages)
  mainWindow.on('closed', () => (mainWindow = null))
  quitWithWindow(mainWindow)
  watchWindow(mainWindow, crash)
  await loadMainWindow(mainWindow)
}

function run(): void {
  const log = createLog({ folder: paths.logs, now: systemTime })
  const failed = (error: unknown): void => log.write('error', 'not done', error)
  const report = (message: string, error: unknown): void => log.write('warn', message, error)
  const settings = openSettings({ file: paths.settingsFile, report })
  const translate = followLanguage(paths.resources, () => settings.get().language)
  const dialogs = createDialogs({ window, translate })
  const crash = createCrash({ log, dialogs })
  catchEverything(crash)

  async function start(): Promise<void> {
    log.write('info', `start ${app.getVersion()}`)
    secure()
    const clock = createClock(app.commandLine.getSwitchValue('today') || null)
    const shell = createShell({ paths, clock, settings, log, translate, dialogs, pages, window })
    const { handlers, close } = createHandlers(shell)
    closeOnQuit(close, failed)
    registerHandlers(handlers, log)

    const putMenuUp = (): void =>
      installMenu({ translate, window, dialogs, logs: paths.logs, developerTools, failed })
    settings.onChange(putMenuUp)
    putMenuUp()

    await openWindow(crash)
  }

  // Not awaited at the top level: Electron becomes ready only after this module has been read.
  app.whenReady().then(start).catch(crash)
}

if (becomeOnlyInstance(window)) run()
