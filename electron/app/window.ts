import { BrowserWindow, screen, type WebPreferences } from 'electron'
import { pageAddress } from '../security/addresses.ts'

export interface WindowParts {
  readonly preload: string
  /** The unpackaged app only: in people's hands the developer tools are a way around the app. */
  readonly developerTools: boolean
}

/** What every page of the app runs under, the hidden ones for paper too. */
export function pagePreferences({ preload, developerTools }: WindowParts): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    // Its dictionaries come from the network.
    spellcheck: false,
    devTools: developerTools,
  }
}

const width = 1280
const height = 720

/** On a 1366 × 768 laptop a window of this size with a frame leaves only slivers around it. */
function fillsScreen(): boolean {
  const { workAreaSize } = screen.getPrimaryDisplay()
  return workAreaSize.width < width + 100 || workAreaSize.height < height + 50
}

/** The main window; it appears once its first picture is there. */
export function createMainWindow(parts: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width,
    height,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    // The page's own ground, so that nothing flashes while it loads.
    backgroundColor: '#ffffff',
    webPreferences: pagePreferences(parts),
  })
  window.once('ready-to-show', () => {
    if (fillsScreen()) window.maximize()
    window.show()
  })
  return window
}

/** Loads the start page. */
export async function loadMainWindow(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(pageAddress('/'))
  } catch (error) {
    // Whoever closes the window at once has not seen a failure.
    if (!window.isDestroyed()) throw error
  }
}
