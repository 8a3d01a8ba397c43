import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the double reads of the app's package.json. */
export interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

export interface LaunchedApp {
  readonly folder: string
  readonly entry: string
  readonly manifest: Manifest
}

/** The arguments after the executable's name; Playwright's loader may change `process.argv` later. */
const given = process.argv.slice(2)

/** `--name=value` and `--name` (empty value), wherever they stand; the last one wins as in Chromium. */
export const switches: ReadonlyMap<string, string> = new Map(
  given
    .filter((argument) => argument.startsWith('--'))
    .map((argument) => {
      const [name = '', ...value] = argument.slice(2).split('=')
      return [name, value.join('=')]
    }),
)

/** Files named by `-r`, run before the app: Playwright brings its loader this way. */
export const preloads: readonly string[] = given.filter(
  (argument, index) => given[index - 1] === '-r' && argument !== '',
)

/** The resources of a package whose archive was extracted; undefined: the app is not packaged. */
export const packagedResources: string | undefined = process.env['ELECTRON_DOUBLE_RESOURCES']

/** The app to run: a folder with a package.json, or a single file. */
export const launched: LaunchedApp = findApp()

function findApp(): LaunchedApp {
  const named = given.find(
    (argument, index) => !argument.startsWith('-') && given[index - 1] !== '-r',
  )
  const target = path.resolve(named ?? '.')
  if (!statSync(target).isDirectory()) {
    return { folder: path.dirname(target), entry: target, manifest: {} }
  }
  const manifest = readManifest(path.join(target, 'package.json'))
  return { folder: target, entry: path.join(target, manifest.main ?? 'index.js'), manifest }
}

function readManifest(file: string): Manifest {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const text = (key: string): Record<string, string> => {
    const value: unknown = Object.entries(Object(parsed)).find(([name]) => name === key)?.[1]
    return typeof value === 'string' ? { [key]: value } : {}
  }
  return { ...text('name'), ...text('productName'), ...text('version'), ...text('main') }
}
