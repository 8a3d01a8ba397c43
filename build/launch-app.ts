import { _electron, type ElectronApplication } from '@playwright/test'
import { packaged, packagedBrowser } from './browser.ts'
import { useDoubleWithoutElectron } from './electron-binary.ts'
import { rootFolder } from './paths.ts'

export interface LaunchOptions {
  /** The app's data folder: each launch has its own, so nothing is left from another. */
  readonly userData: string
  /** `YYYY-MM-DD`: the day that the app takes for today. */
  readonly today: string
  readonly args?: readonly string[]
  /** Of another build than that of this repository: a package. */
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Starts the built app under Playwright: on Electron's binary where there is one, else on the
 * double with the Chromium from npm. Nobody sees a window of the double.
 */
export async function launchApp(options: LaunchOptions): Promise<ElectronApplication> {
  chooseShell()
  const { userData, today, args = [], env = {}, folder = rootFolder } = options
  return _electron.launch({
    args: [`--user-data-dir=${userData}`, '--lang=zh-CN', `--today=${today}`, ...args, folder],
    cwd: folder,
    env: { ...ownEnvironment(), ELECTRON_DOUBLE_HEADLESS: '1', ...env },
    locale: 'zh-CN',
  })
}

/** Settles on the shell for this process and those that it starts; unpacks the browser once. */
export function chooseShell(): void {
  useDoubleWithoutElectron()
  if (packagedBrowser()) process.env['APP_BROWSER'] ??= packaged
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}
