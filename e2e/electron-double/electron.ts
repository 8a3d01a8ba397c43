/**
 * The module `electron` of the main process. A name that is missing here fails at the app's import,
 * loudly, so the list grows with what the app uses. It is the one file that only passes on names:
 * Electron's own surface is one module.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { net } from './net.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export {
  clipboard,
  crashReporter,
  nativeTheme,
  powerMonitor,
  safeStorage,
  screen,
} from './stand-ins.ts'
export { WebContents as webContents } from './web-contents.ts'
