import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { inRoot } from './paths.ts'

/** A Chromium that can be started; `environment` is added to that process's own only. */
export interface Browser {
  readonly executable: string
  readonly headlessOnly: boolean
  readonly environment: Readonly<Record<string, string>>
}

/** Value of APP_BROWSER that asks for the Chromium of node_modules, whatever is installed. */
export const packaged = 'packaged'

/** APP_BROWSER (a path, or `packaged`), else an installed browser, else the one from npm. */
export function findBrowser(): Browser | undefined {
  const wanted = process.env['APP_BROWSER']
  if (wanted === packaged) return packagedBrowser()
  if (wanted) return { executable: wanted, headlessOnly: false, environment: {} }
  return installedBrowser() ?? packagedBrowser()
}

/** A Chromium, Chrome or Edge that the person has: the only kind that can open a window. */
export function installedBrowser(): Browser | undefined {
  const executable = installedCandidates().find((file) => existsSync(file))
  return executable ? { executable, headlessOnly: false, environment: {} } : undefined
}

/** True where a window can be opened at all. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function installedCandidates(): readonly string[] {
  if (process.platform === 'win32') return windowsCandidates()
  if (process.platform === 'darwin') return macCandidates()
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

function windowsCandidates(): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ]
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)))
}

function macCandidates(): readonly string[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
      path.join(folder, `${name}.app/Contents/MacOS/${name}`),
    ),
  )
}

/**
 * The Chromium that comes as an npm package (a headless shell for 64-bit Linux), unpacked once into
 * node_modules/.cache. It runs on a machine that has nothing: it uses the nss libraries and the one
 * Latin font packed with it, and never the system's, so that pictures and PDFs are the same
 * everywhere. Chinese text needs the font that the app itself brings.
 */
export function packagedBrowser(): Browser | undefined {
  const source = inRoot('node_modules/@sparticuz/chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source))
    return undefined
  const { version }: { version: string } = JSON.parse(
    readFileSync(path.join(source, 'package.json'), 'utf8'),
  )
  const folder = inRoot('node_modules/.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(path.join(source, 'bin'), folder)
  return {
    executable: path.join(folder, 'chromium'),
    headlessOnly: true,
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts-only.conf'),
    },
  }
}

/** Unpacks beside the target and renames, so that two test workers cannot see half of it. */
function unpack(bin: string, target: string): void {
  const partial = `${target}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  writeFileSync(path.join(partial, 'chromium'), inflate(path.join(bin, 'chromium.br')), {
    mode: 0o755,
  })
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    const run = spawnSync('tar', ['-x', '--no-same-owner', '-C', partial], {
      input: inflate(path.join(bin, archive)),
    })
    if (run.status !== 0) throw new Error(`tar could not unpack ${archive}: ${String(run.stderr)}`)
  }
  const configuration = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    `<fontconfig><dir>${path.join(target, 'fonts')}</dir>`,
    `<cachedir>${path.join(target, 'font-cache')}</cachedir></fontconfig>`,
  ]
  writeFileSync(path.join(partial, 'fonts-only.conf'), configuration.join('\n'))
  try {
    renameSync(partial, target)
  } catch (error) {
    rmSync(partial, { recursive: true })
    if (!existsSync(target)) throw error
  }
}

function inflate(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file))
}
