import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import { displayArea } from './display.ts'

const display = {
  id: 1,
  bounds: displayArea,
  workArea: displayArea,
  workAreaSize: displayArea,
  size: displayArea,
  scaleFactor: 1,
} satisfies Partial<Electron.Display>

/** `screen`: one display. */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
})

/** `nativeTheme`: light. */
export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
} satisfies Partial<Electron.NativeTheme>)

let copied = ''

/** `clipboard`: text, inside this process. */
export const clipboard = {
  readText: async () => copied,
  writeText: async (text) => {
    copied = text
  },
  clear: async () => {
    copied = ''
  },
} satisfies Partial<Electron.Clipboard>

const sealed = 'electron-double:'

/** `safeStorage`: NOT encryption; shows only that the app hands the bytes back unchanged. */
export const safeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`${sealed}${text}`),
  decryptString: (bytes) => {
    const text = bytes.toString()
    if (!text.startsWith(sealed)) throw new Error('Error while decrypting the ciphertext')
    return text.slice(sealed.length)
  },
} satisfies Partial<Electron.SafeStorage>

/** `crashReporter`: nothing is collected. */
export const crashReporter = {
  start: () => undefined,
  getLastCrashReport: () => null,
} satisfies Partial<Record<keyof Electron.CrashReporter, unknown>>

/** `powerMonitor`: no event ever comes. */
export const powerMonitor = new EventEmitter()
