import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import { AppEvent } from './app-event.ts'
import { AppPaths, type PathName } from './app-paths.ts'
import { browser } from './browser-process.ts'
import { launched, packagedResources, switches } from './command-line.ts'
import { handedOver, lockFolder } from './single-instance.ts'
import { windows } from './windows.ts'

type Implemented = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getSystemLocale'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppLogsPath'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
>

class CommandLineSwitches implements Electron.CommandLine {
  readonly #added = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.#added.set(name, value)
  }

  removeSwitch(name: string): void {
    this.#added.delete(name)
  }

  /** Arguments without a name mean nothing to Chromium. */
  appendArgument(): void {}

  hasSwitch(name: string): boolean {
    return switches.has(name) || this.#added.has(name)
  }

  getSwitchValue(name: string): string {
    return switches.get(name) ?? this.#added.get(name) ?? ''
  }

  /** What the app (and Playwright's loader) added, as arguments for Chromium. */
  forChromium(): string[] {
    return [...this.#added].map(([name, value]) => `--${name}${value && `=${value}`}`)
  }
}

/** `app`: paths, the order of events at the start and at the end, one instance. */
export class App extends EventEmitter implements Implemented {
  name = launched.manifest.productName ?? launched.manifest.name ?? 'Electron'
  readonly isPackaged = packagedResources !== undefined
  readonly commandLine = new CommandLineSwitches()
  readonly #paths = new AppPaths()
  readonly #ready = Promise.withResolvers<void>()
  #isReady = false
  #quitting = false
  #locked = false

  /** Starts Chromium and tells the app that it may open windows. */
  async startBrowser(): Promise<void> {
    if (this.#quitting) return
    const profile = path.join(this.getPath('sessionData'), 'electron-double')
    try {
      await browser.start(profile, this.commandLine.forChromium(), () => this.#browserGone())
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    }
    this.#isReady = true
    this.emit('will-finish-launching')
    this.#ready.resolve()
    this.emit('ready', new AppEvent(), {})
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  isQuitting(): boolean {
    return this.#quitting
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return launched.manifest.version ?? process.versions.electron
  }

  getAppPath(): string {
    return launched.folder
  }

  getPath(name: PathName): string {
    return this.#paths.get(name, this.name)
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder)
  }

  setAppLogsPath(folder?: string): void {
    this.#paths.set('logs', folder ?? path.join(this.getPath('userData'), 'logs'))
  }

  getLocale(): string {
    return switches.get('lang') ?? 'zh-CN'
  }

  getSystemLocale(): string {
    return this.getLocale()
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  requestSingleInstanceLock(): boolean {
    this.#locked ||= lockFolder(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', new AppEvent(), argv, cwd, {}),
    )
    return this.#locked
  }

  hasSingleInstanceLock(): boolean {
    return this.#locked
  }

  releaseSingleInstanceLock(): void {
    this.#locked = false
  }

  /** before-quit, then each window may refuse, then will-quit, then quit. */
  quit(): void {
    if (this.#quitting || this.#stopped('before-quit')) return
    this.#quitting = true
    const closed = [...windows.values()].every((window) => window.tryClose())
    if (!closed || this.#stopped('will-quit')) {
      this.#quitting = false
      return
    }
    this.exit(0)
  }

  /** Ends without asking; Chromium goes first, so that it cannot stay behind. */
  exit(code = 0): void {
    this.#quitting = true
    this.emit('quit', new AppEvent(), code)
    void Promise.all([browser.close(), handedOver()]).then(() => process.exit(code))
  }

  enableSandbox(): void {}
  focus(): void {}
  setAboutPanelOptions(): void {}
  setAppUserModelId(): void {}

  #stopped(name: string): boolean {
    const event = new AppEvent()
    this.emit(name, event)
    return event.defaultPrevented
  }

  /** The person closed the browser itself: every window has gone, so the app ends in its order. */
  #browserGone(): void {
    if (this.#quitting) return
    for (const window of windows.values()) window.markGone()
    this.quit()
  }
}

export const app = new App()
