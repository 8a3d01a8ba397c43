import type Electron from 'electron'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { switches } from './command-line.ts'

export type PathName = Parameters<typeof Electron.app.getPath>[0]

/** Electron's named folders, as they are on Linux; `--user-data-dir` moves the data. */
export class AppPaths {
  readonly #set = new Map<string, string>()

  set(name: string, folder: string): void {
    this.#set.set(name, folder)
  }

  get(name: PathName, appName: string): string {
    const found = this.#set.get(name) ?? this.#usual(appName)[name]
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }

  #usual(appName: string): Partial<Record<PathName, string>> {
    const home = homedir()
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
    const named = switches.get('user-data-dir')
    const userData =
      this.#set.get('userData') ?? (named ? path.resolve(named) : path.join(appData, appName))
    return {
      home,
      appData,
      userData,
      sessionData: userData,
      logs: path.join(userData, 'logs'),
      crashDumps: path.join(userData, 'Crashpad'),
      temp: tmpdir(),
      desktop: path.join(home, 'Desktop'),
      documents: path.join(home, 'Documents'),
      downloads: path.join(home, 'Downloads'),
      exe: process.execPath,
      module: process.execPath,
    }
  }
}
