import type Electron from 'electron'

/** What a hook is told; fewer fields than Electron's, and the same names. */
export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number
  readonly statusCode?: number
  readonly responseHeaders?: Record<string, string[]>
}

type Answer = Electron.CallbackResponse & Electron.HeadersReceivedResponse
type Hook = (details: RequestDetails, callback: (answer: Answer) => void) => void
type HookName = keyof Pick<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>

/** `session.webRequest`: the two hooks that can refuse a request or change its answer. */
export class WebRequest implements Record<HookName, unknown> {
  #before: Hook | null = null
  #headers: Hook | null = null

  onBeforeRequest(...given: HookArguments): void {
    this.#before = asHook(given)
  }

  onHeadersReceived(...given: HookArguments): void {
    this.#headers = asHook(given)
  }

  /** Asks the app about a request that is about to be made. */
  before(details: RequestDetails): Promise<Answer> {
    return ask(this.#before, details)
  }

  /** Asks the app about the headers of an answer. */
  received(details: RequestDetails): Promise<Answer> {
    return ask(this.#headers, details)
  }
}

type HookArguments = [Hook | null] | [Electron.WebRequestFilter, Hook | null]

function ask(hook: Hook | null, details: RequestDetails): Promise<Answer> {
  return new Promise((resolve) => {
    if (hook) hook(details, resolve)
    else resolve({})
  })
}

function asHook(given: HookArguments): Hook | null {
  if (given.length === 1) return given[0]
  const [filter, hook] = given
  if (!hook) return null
  const patterns = filter.urls.map(asPattern)
  return (details, callback) => {
    if (patterns.some((pattern) => pattern.test(details.url))) hook(details, callback)
    else callback({})
  }
}

/** `*://*.example.com/*` as a regular expression. */
function asPattern(glob: string): RegExp {
  if (glob === '<all_urls>') return /^/
  const escaped = glob.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}
