import type Electron from 'electron'
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { AppEvent } from './app-event.ts'
import { browser } from './browser-process.ts'
import { displayArea } from './display.ts'
import { WebContents } from './web-contents.ts'
import { windows } from './windows.ts'

type Implemented = Pick<
  Electron.BrowserWindow,
  | 'blur'
  | 'center'
  | 'close'
  | 'destroy'
  | 'flashFrame'
  | 'focus'
  | 'getBounds'
  | 'getContentBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadFile'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentSize'
  | 'setFullScreen'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setProgressBar'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'showInactive'
  | 'unmaximize'
>

/** `BrowserWindow`: a window that only its page shows; state is kept, a screen follows if there is one. */
export class BrowserWindow extends EventEmitter implements Implemented {
  readonly webContents: WebContents
  readonly id: number
  #bounds: Electron.Rectangle
  #title: string | undefined
  #visible: boolean
  #state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal'
  #destroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title
    this.#visible = options.show !== false
    this.webContents = new WebContents(this, options)
    this.id = this.webContents.id
    windows.set(this.id, this)
    app.emit('web-contents-created', new AppEvent(), this.webContents)
    app.emit('browser-window-created', new AppEvent(), this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents?.owner ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().findLast((window) => window.isVisible()) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(file: string): Promise<void> {
    return this.webContents.loadFile(file)
  }

  close(): void {
    this.tryClose()
  }

  /** False where a listener of `close` refused. */
  tryClose(): boolean {
    if (this.#destroyed) return true
    const event = new AppEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }

  destroy(): void {
    if (this.#destroyed) return
    // Where Chromium has gone already there is nothing left to close.
    this.webContents.page.close().catch(() => undefined)
    this.markGone()
  }

  /** The page has gone, by whatever hand. */
  markGone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    this.webContents.markDestroyed()
    this.emit('closed')
    if (windows.size > 0 || app.isQuitting()) return
    if (!app.emit('window-all-closed')) app.quit()
  }

  show(): void {
    this.#visible = true
    this.emit('show')
  }

  showInactive(): void {
    this.show()
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  focus(): void {
    this.#onScreen(this.webContents.page.activate())
    this.emit('focus')
  }

  isVisible(): boolean {
    return this.#visible
  }

  isFocused(): boolean {
    return BrowserWindow.getFocusedWindow() === this
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  minimize(): void {
    this.#become('minimized', 'minimize')
  }

  restore(): void {
    this.#become('normal', 'restore')
  }

  maximize(): void {
    this.#become('maximized', 'maximize')
  }

  unmaximize(): void {
    this.#become('normal', 'unmaximize')
  }

  setFullScreen(flag: boolean): void {
    if (flag) this.#become('fullscreen', 'enter-full-screen')
    else this.#become('normal', 'leave-full-screen')
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  getBounds(): Electron.Rectangle {
    const filling = this.#state === 'maximized' || this.#state === 'fullscreen'
    return filling ? { ...displayArea } : this.getNormalBounds()
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }

  getContentBounds(): Electron.Rectangle {
    return this.getBounds()
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x: left, y: top, width, height } = this.#bounds
    this.#onScreen(this.webContents.page.setWindow({ left, top, width, height }))
    this.#resized()
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  /** The page fills the window: there is no frame. */
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title ?? (this.webContents.getTitle() || app.name)
  }

  blur(): void {}
  center(): void {}
  flashFrame(): void {}
  removeMenu(): void {}
  setBackgroundColor(): void {}
  setMenuBarVisibility(): void {}
  setMinimumSize(): void {}
  setProgressBar(): void {}

  #become(state: 'normal' | 'minimized' | 'maximized' | 'fullscreen', event: string): void {
    this.#state = state
    this.#onScreen(this.webContents.page.setWindow({ windowState: state }))
    this.#resized()
    this.emit(event)
  }

  #resized(): void {
    this.#onScreen(this.webContents.page.resize(this.getBounds(), this.webContents.getZoomFactor()))
    this.emit('resize')
  }

  /** What only the screen shows may fail when the window is going away. */
  #onScreen(done: Promise<void>): void {
    done.catch((error: unknown) => {
      if (!this.#destroyed) process.stderr.write(`electron double: ${String(error)}\n`)
    })
  }
}

/** Tells windows that their page was closed by the person or has ended; called once at the start. */
export function watchClosedPages(): void {
  browser.pipe.listen('', ({ method, params }) => {
    if (method !== 'Target.targetDestroyed') return
    for (const window of windows.values()) {
      if (window.webContents.page.targetId === params['targetId']) window.markGone()
    }
  })
}
