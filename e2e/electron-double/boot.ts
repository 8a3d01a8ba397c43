import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launched, packagedResources, preloads, switches } from './command-line.ts'

const require = createRequire(import.meta.url)

/**
 * The executable: makes this Node process look like Electron's main process, answers every
 * `import … from 'electron'` with the double, then runs the app's own main file.
 */
async function boot(): Promise<void> {
  lookLikeElectron()
  // Playwright waits for the line "Debugger listening on" that this prints.
  if ([...switches.keys()].some((name) => name.startsWith('inspect')))
    inspector.open(0, '127.0.0.1')
  const double = fileUrl('electron.ts')
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url: double, shortCircuit: true }
        : next(specifier, context),
  })
  process.argv = [process.argv[0] ?? 'node', ...process.argv.slice(2)]
  for (const file of preloads) require(file)
  await import(entryThenStart())
}

/**
 * A module that imports the app's main file and then `start.ts`. A sibling is evaluated as soon as
 * the one before it first awaits, so Chromium starts exactly when the main file has run up to its
 * `await app.whenReady()`: its switches and schemes are known by then, as with the real binary.
 */
function entryThenStart(): string {
  const source = [pathToFileURL(launched.entry).href, fileUrl('start.ts')]
    .map((url) => `import ${JSON.stringify(url)}`)
    .join('\n')
  return `data:text/javascript,${encodeURIComponent(source)}`
}

function fileUrl(name: string): string {
  return pathToFileURL(path.join(import.meta.dirname, name)).href
}

function lookLikeElectron(): void {
  const version: unknown = require('electron/package.json').version
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'defaultApp', { value: true })
  Object.defineProperty(process, 'resourcesPath', { value: packagedResources ?? launched.folder })
}

try {
  await boot()
} catch (error) {
  process.stderr.write(`App threw an error during load\n${formatError(error)}\n`)
  process.exit(1)
}

function formatError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
