import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.ts'

const doubleFolder = inRoot('e2e/electron-double/bin')

/** Electron's own executable, where it has been downloaded. */
export function electronBinary(): string | undefined {
  const name = inRoot('node_modules/electron/path.txt')
  if (!existsSync(name)) return undefined
  const file = inRoot('node_modules/electron/dist', readFileSync(name, 'utf8').trim())
  return existsSync(file) ? file : undefined
}

/** Lets Playwright start the double where no Electron is; it asks the `electron` package, which asks this. */
export function useDoubleWithoutElectron(): void {
  if (!electronBinary()) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= doubleFolder
}
