import type Electron from 'electron'
import { readFileSync } from 'node:fs'
import { AppEvent } from './app-event.ts'
import { browser, debugging, emptyPage } from './browser-process.ts'
import type { CdpEvent, CdpObject } from './cdp-pipe.ts'
import { answerRequest, type PausedRequest } from './paused-request.ts'
import { bindingName, preambleSource } from './renderer-preamble.ts'
import { fromChromium } from './schemes.ts'
import type { WebContents } from './web-contents.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The window that Chromium opened by itself is given to the app's first one. */
let firstWindowTaken = false

/** One page in Chromium: makes it, and turns what it tells into Electron's events. */
export class Page {
  url = ''
  title = ''
  loading = false
  crashed = false
  targetId = ''
  readonly #contents: WebContents
  readonly #ready: Promise<void>
  readonly #handlers: Readonly<Record<string, (params: CdpObject) => unknown>>
  #session = ''
  #windowId: unknown
  #context: unknown
  #requested = ''
  #shown = false

  constructor(contents: WebContents, options: Electron.BrowserWindowConstructorOptions) {
    this.#contents = contents
    this.#handlers = {
      'Fetch.requestPaused': (params) => this.#requestPaused(params),
      'Inspector.targetCrashed': () => this.#targetCrashed(),
      'Page.domContentEventFired': () => contents.emit('dom-ready', new AppEvent()),
      'Page.frameNavigated': (params) => this.#frameNavigated(params),
      'Page.navigatedWithinDocument': (params) => this.#movedInDocument(params),
      'Page.frameStartedLoading': (params) => this.#startedLoading(params),
      'Page.loadEventFired': () => this.#loaded(),
      'Runtime.bindingCalled': (params) => this.#bindingCalled(params),
      'Runtime.executionContextCreated': (params) => this.#contextCreated(params),
    }
    this.#ready = this.#open(options)
    this.#ready.catch((error: unknown) => {
      if (!contents.isDestroyed()) process.stderr.write(`electron double: ${String(error)}\n`)
    })
  }

  /** Sends once the page is there. */
  async send(method: string, params: CdpObject = {}): Promise<CdpObject> {
    await this.#ready
    return browser.pipe.send(method, params, this.#session)
  }

  /** Goes to an address on the app's own wish: no will-navigate is asked. */
  async navigate(url: string): Promise<CdpObject> {
    await this.#ready
    this.#requested = fromChromium(url)
    return this.send('Page.navigate', { url })
  }

  /** Calls a function with the page's `window` as `this`. */
  async callInPage(params: CdpObject): Promise<void> {
    await this.#ready
    await this.send('Runtime.callFunctionOn', { ...params, executionContextId: this.#context })
  }

  /** Sets the page's size; zoom makes CSS pixels larger, as Electron's zoom factor does. */
  async resize({ width, height }: Size, zoom: number): Promise<void> {
    // With a screen the window sets the size, and the person may change it.
    if (!browser.headless && zoom === 1) return
    await this.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    })
  }

  /** Moves or changes the window on the screen. */
  async setWindow(bounds: CdpObject): Promise<void> {
    if (browser.headless) return
    await this.#ready
    await browser.pipe.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
  }

  async activate(): Promise<void> {
    await this.#ready
    await browser.pipe.send('Target.activateTarget', { targetId: this.targetId })
  }

  async close(): Promise<void> {
    await this.#ready
    await browser.pipe.send('Target.closeTarget', { targetId: this.targetId })
  }

  /** Asked for each document: the app may refuse what it did not ask for itself. */
  mayNavigate(url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.targetId
    if (isMainFrame && url === this.#requested) return true
    const details = Object.assign(new AppEvent(), { url, isMainFrame, isSameDocument: false })
    this.#contents.emit('will-frame-navigate', details)
    if (isMainFrame) this.#contents.emit('will-navigate', details, url, false, true)
    return !details.defaultPrevented
  }

  async #open(options: Electron.BrowserWindowConstructorOptions): Promise<void> {
    const { width = 800, height = 600, webPreferences } = options
    this.targetId = await takeTarget({ width, height })
    const attach = { targetId: this.targetId, flatten: true }
    const attached = await browser.pipe.send('Target.attachToTarget', attach)
    this.#session = String(attached['sessionId'])
    browser.pipe.listen(this.#session, (event) => this.#receive(event))
    const preload = webPreferences?.preload ? readFileSync(webPreferences.preload, 'utf8') : ''
    const source = preambleSource(preload)
    const send = (method: string, params: CdpObject = {}): Promise<CdpObject> =>
      browser.pipe.send(method, params, this.#session)
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      send('Runtime.addBinding', { name: bindingName }),
      send('Page.addScriptToEvaluateOnNewDocument', { source }),
      send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ])
    if (browser.headless) {
      const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
      await send('Emulation.setDeviceMetricsOverride', metrics)
      return
    }
    const { targetId } = this
    const found = await browser.pipe.send('Browser.getWindowForTarget', { targetId })
    this.#windowId = found['windowId']
    const bounds = { windowId: this.#windowId, bounds: { width, height } }
    await browser.pipe.send('Browser.setWindowBounds', bounds)
  }

  #receive({ method, params }: CdpEvent): void {
    const handle = async (): Promise<unknown> => this.#handlers[method]?.(params)
    handle().catch((error: unknown) => {
      // A request of a page that has just gone cannot be answered any more.
      if (debugging) process.stderr.write(`electron double: ${method}: ${String(error)}\n`)
    })
  }

  #requestPaused(params: CdpObject): Promise<void> {
    const page = {
      id: this.#contents.id,
      cdpSession: this.#session,
      mayNavigate: (url: string, frameId: string) => this.mayNavigate(url, frameId),
    }
    return answerRequest(page, params as unknown as PausedRequest) // Chromium's own shape.
  }

  #contextCreated(params: CdpObject): void {
    const { id, auxData }: { id?: unknown; auxData?: { isDefault?: unknown; frameId?: unknown } } =
      Object(params['context'])
    if (auxData?.isDefault && auxData.frameId === this.targetId) this.#context = id
  }

  #bindingCalled(params: CdpObject): Promise<void> | undefined {
    const ours = params['name'] === bindingName && params['executionContextId'] === this.#context
    return ours ? this.#contents.receive(String(params['payload'])) : undefined
  }

  #frameNavigated(params: CdpObject): void {
    const frame: { parentId?: unknown; url?: string; urlFragment?: string } = Object(
      params['frame'],
    )
    if (frame.parentId) return
    this.url = fromChromium(`${frame.url ?? ''}${frame.urlFragment ?? ''}`)
    this.#contents.emit('did-navigate', new AppEvent(), this.url, 200, 'OK')
  }

  #movedInDocument(params: CdpObject): void {
    const isMainFrame = params['frameId'] === this.targetId
    if (isMainFrame) this.url = fromChromium(String(params['url']))
    this.#contents.emit('did-navigate-in-page', new AppEvent(), this.url, isMainFrame)
  }

  #startedLoading(params: CdpObject): void {
    if (params['frameId'] !== this.targetId) return
    this.loading = true
    this.#contents.emit('did-start-loading')
  }

  async #loaded(): Promise<void> {
    this.loading = false
    this.title = String(await this.#contents.executeJavaScript('document.title'))
    this.#contents.emit('page-title-updated', new AppEvent(), this.title, true)
    this.#contents.emit('did-stop-loading')
    this.#contents.emit('did-finish-load')
    if (this.#shown) return
    this.#shown = true
    this.#contents.owner.emit('ready-to-show')
  }

  #targetCrashed(): void {
    this.crashed = true
    this.#contents.emit('render-process-gone', new AppEvent(), { reason: 'crashed', exitCode: 1 })
  }
}

/** A new page, or the window that Chromium opened at its start. */
async function takeTarget({ width, height }: Size): Promise<string> {
  if (!browser.headless && !firstWindowTaken) {
    firstWindowTaken = true
    const { targetInfos } = await browser.pipe.send('Target.getTargets')
    const pages: { type?: string; url?: string; targetId?: string }[] = [targetInfos]
      .flat()
      .map(Object)
    const first = pages.find(({ type, url }) => type === 'page' && url === emptyPage)
    if (first?.targetId) return first.targetId
  }
  const place = { url: 'about:blank', newWindow: true, width, height }
  const created = await browser.pipe.send('Target.createTarget', place)
  return String(created['targetId'])
}
