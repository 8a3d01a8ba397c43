import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppEvent } from './app-event.ts'
import { browser } from './browser-process.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { CdpObject } from './cdp-pipe.ts'
import { decode, encode } from './codec.ts'
import { launched } from './command-line.ts'
import { IpcMain, ipcMain, type FrameInfo, type IpcEvent } from './ipc-main.ts'
import { Page } from './page.ts'
import { pdfParameters } from './pdf.ts'
import { receiverName, type MainMessage, type PageMessage } from './renderer-preamble.ts'
import { fromChromium, toChromium } from './schemes.ts'
import { session } from './session.ts'
import { windows } from './windows.ts'

type Implemented = Pick<
  Electron.WebContents,
  | 'close'
  | 'closeDevTools'
  | 'executeJavaScript'
  | 'focus'
  | 'getPrintersAsync'
  | 'getTitle'
  | 'getType'
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isLoading'
  | 'loadFile'
  | 'loadURL'
  | 'openDevTools'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setVisualZoomLevelLimits'
  | 'setZoomFactor'
>

/** What the app answers to a page that wants to open a window; only its verdict is read. */
type OpenHandler = (details: { readonly url: string; readonly frameName: string }) => {
  readonly action: 'allow' | 'deny'
}

let lastId = 0

/** `webContents`: one page. What happens in Chromium arrives through `page.ts`. */
export class WebContents extends EventEmitter implements Implemented {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly ipc = new IpcMain()
  readonly mainFrame: FrameInfo
  readonly page: Page
  readonly owner: BrowserWindow
  #openHandler: OpenHandler | null = null
  #zoom = 1
  #destroyed = false

  constructor(owner: BrowserWindow, options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.owner = owner
    this.mainFrame = frameOf(this)
    this.page = new Page(this, options)
  }

  static getAllWebContents(): WebContents[] {
    return [...windows.values()].map((window) => window.webContents)
  }

  static fromId(id: number): WebContents | undefined {
    return windows.get(id)?.webContents
  }

  static getFocusedWebContents(): WebContents | null {
    return WebContents.getAllWebContents().at(-1) ?? null
  }

  /** Playwright finds the window of a page by it. */
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return WebContents.getAllWebContents().find(({ page }) => page.targetId === targetId)
  }

  async loadURL(url: string): Promise<void> {
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.page.navigate(toChromium(url))
    if (typeof errorText === 'string') {
      this.emit('did-fail-load', new AppEvent(), -2, errorText, url, true)
      throw new Error(`${errorText} (-2) loading '${url}'`)
    }
    await loaded
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(launched.folder, file)).href)
  }

  reload(): void {
    void this.page.send('Page.reload')
  }

  send(channel: string, ...input: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#deliver({ kind: 'event', channel, input })
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const answer = await this.page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (answer['exceptionDetails']) {
      throw new Error(`Script failed to execute: ${JSON.stringify(answer['exceptionDetails'])}`)
    }
    const { value }: { value?: unknown } = Object(answer['result'])
    return value
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer<ArrayBuffer>> {
    const answer = await this.page.send('Page.printToPDF', pdfParameters(options))
    return Buffer.from(String(answer['data']), 'base64')
  }

  /** A machine that has no screen has no printer; tests put theirs in its place. */
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return []
  }

  print(_options: unknown, done?: (success: boolean, failureReason: string) => void): void {
    done?.(false, 'no printer')
  }

  async capturePage(): Promise<{ toPNG: () => Buffer; isEmpty: () => boolean }> {
    const answer = await this.page.send('Page.captureScreenshot')
    const png = Buffer.from(String(answer['data']), 'base64')
    return { toPNG: () => png, isEmpty: () => false }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor
    void this.page.resize(this.owner.getBounds(), factor)
  }

  getZoomFactor(): number {
    return this.#zoom
  }

  getURL(): string {
    return this.page.url
  }

  getTitle(): string {
    return this.page.title
  }

  getType(): 'window' {
    return 'window'
  }

  isLoading(): boolean {
    return this.page.loading
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    this.owner.close()
  }

  focus(): void {
    this.owner.focus()
  }

  isCrashed(): boolean {
    return this.page.crashed
  }

  isDevToolsOpened(): boolean {
    return false
  }

  openDevTools(): void {}
  closeDevTools(): void {}
  async setVisualZoomLevelLimits(): Promise<void> {}

  /** Called by the window when its page has gone. */
  markDestroyed(): void {
    this.#destroyed = true
    this.emit('destroyed')
  }

  /** A message of the page, already known to come from its main frame. */
  async receive(text: string): Promise<void> {
    const message = decode(text) as PageMessage // Written by our own preamble with this type.
    const event = this.#event()
    if (message.kind === 'open') {
      this.#open(message)
      return
    }
    if (message.kind === 'send') {
      this.emit('ipc-message', event, message.channel, ...message.input)
      ipcMain.emit(message.channel, event, ...message.input)
      return
    }
    const { id, channel, input } = message
    try {
      const value = await ipcMain.answer(channel, event, input)
      this.#deliver({ kind: 'answer', id, value })
    } catch (error) {
      this.#deliver({ kind: 'failure', id, message: String(error) })
    }
  }

  #open({ url, frameName }: { readonly url: string; readonly frameName: string }): void {
    const details = { url: fromChromium(url), frameName }
    const verdict = this.#openHandler?.(details) ?? { action: 'allow' }
    if (verdict.action === 'allow') {
      process.stderr.write(`electron double: the app let a page open ${details.url}\n`)
    }
  }

  #event(): IpcEvent {
    const { mainFrame } = this
    const { routingId, processId } = mainFrame
    return {
      type: 'frame',
      sender: this,
      senderFrame: mainFrame,
      frameId: routingId,
      processId,
      preventDefault: () => undefined,
    }
  }

  /** Encodes at once, so that what cannot be cloned is refused where it was given. */
  #deliver(message: MainMessage): void {
    const parameters: CdpObject = {
      functionDeclaration: `function (text) { this.${receiverName}?.(text) }`,
      arguments: [{ value: encode(message) }],
      silent: true,
    }
    // A page that has gone or is being replaced hears nothing, as with Electron.
    this.page.callInPage(parameters).catch(() => undefined)
  }
}

function frameOf(contents: WebContents): FrameInfo {
  return {
    get url() {
      return contents.getURL()
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(contents.getURL())?.[0] ?? 'null'
    },
    parent: null,
    get top() {
      return contents.mainFrame
    },
    routingId: 1,
    get processId() {
      return browser.pid
    },
    detached: false,
  }
}
