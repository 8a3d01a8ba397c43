import { codecSource } from './codec.ts'

/** Names of the two doors between page and double; the first is hidden before the app's code runs. */
export const bindingName = '__electronDoubleSend'
export const receiverName = '__electronDoubleReceive'

/** What a page sends. */
export type PageMessage =
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly input: unknown[]
    }
  | { readonly kind: 'send'; readonly channel: string; readonly input: unknown[] }
  | {
      readonly kind: 'open'
      readonly url: string
      readonly frameName: string
      readonly features: string
    }

/** What a page is sent. */
export type MainMessage =
  | { readonly kind: 'event'; readonly channel: string; readonly input: unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

type Listener = (event: unknown, ...input: unknown[]) => void
type Send = (message: PageMessage) => void

interface Ipc {
  readonly ipcRenderer: Record<string, unknown>
  readonly receive: (message: MainMessage) => void
}

interface World {
  readonly platform: string
  readonly versions: Record<string, string | undefined>
}

/**
 * The script that runs in each new document before the page's own: it gives the preload its
 * `require('electron')` and runs it in a closure. The functions below are sent as source text.
 */
export function preambleSource(preload: string): string {
  const world: World = {
    platform: process.platform,
    versions: { electron: process.versions.electron, chrome: '0', node: process.versions.node },
  }
  return `(() => {
    if (window !== top) return
    const raw = window.${bindingName}
    delete window.${bindingName}
    if (!raw) return
    ${codecSource()}
    ${[makeIpc, makeContextBridge, guardOpening, makeRequire].map(String).join('\n')}
    const send = (message) => raw(encode(message))
    const ipc = makeIpc(send)
    const receive = (text) => ipc.receive(decode(text))
    Object.defineProperty(window, '${receiverName}', { value: receive })
    guardOpening(send)
    const world = ${JSON.stringify(world)}
    const process = { ...world, type: 'renderer', sandboxed: true, contextIsolated: true, argv: [], env: {} }
    const require = makeRequire({
      contextBridge: makeContextBridge(),
      ipcRenderer: ipc.ipcRenderer,
      webFrame: { getZoomFactor: () => 1, setVisualZoomLevelLimits: () => {} },
      webUtils: { getPathForFile: () => '' },
    })
    const module = { exports: {} }
    ;(function (require, module, exports, process) {${preload}
    }).call(undefined, require, module, module.exports, process)
  })()`
}

/** `ipcRenderer`, with Electron's wording of a failed invoke. */
function makeIpc(send: Send): Ipc {
  const waiting = new Map<
    number,
    { channel: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >()
  const listeners = new Map<string, Listener[]>()
  let lastId = 0
  const on = (channel: string, listener: Listener): unknown => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener): unknown => {
    const kept = (listeners.get(channel) ?? []).filter((one) => one !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const once = (channel: string, listener: Listener): unknown => {
    const first: Listener = (...all) => {
      off(channel, first)
      listener(...all)
    }
    return on(channel, first)
  }
  const invoke = (channel: string, ...input: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      send({ kind: 'invoke', id, channel, input })
      waiting.set(id, { channel, resolve, reject })
    })
  const ipcRenderer = {
    invoke,
    send: (channel: string, ...input: unknown[]) => send({ kind: 'send', channel, input }),
    on,
    addListener: on,
    once,
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => listeners.delete(channel),
  }
  const receive = (message: MainMessage): void => {
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.input)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') call?.resolve(message.value)
    else
      call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`))
  }
  return { ipcRenderer, receive }
}

/** `contextBridge`: the page gets a frozen copy, and nothing under a name that is taken. */
function makeContextBridge(): Record<string, unknown> {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return Object.freeze(value.map(copy))
    const plain =
      typeof value === 'object' &&
      value !== null &&
      Object.getPrototypeOf(value) === Object.prototype
    if (!plain) return value
    const entries = Object.entries(value).map(([key, one]) => [key, copy(one)])
    return Object.freeze(Object.fromEntries(entries))
  }
  const exposeInMainWorld = (name: string, value: unknown): void => {
    if (name in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, name, { value: copy(value), enumerable: true })
  }
  return { exposeInMainWorld }
}

/** Asks the app's window-open handler before a page opens anything. */
function guardOpening(send: Send): void {
  const open = (url: string | URL = 'about:blank', frameName = '', features = ''): null => {
    send({ kind: 'open', url: new URL(url, location.href).href, frameName, features })
    return null
  }
  window.open = open
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
    event.preventDefault()
    open(link.href)
  })
}

/** The only `require` that a sandboxed preload has. */
function makeRequire(electron: Record<string, unknown>): (name: string) => unknown {
  return (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
}
