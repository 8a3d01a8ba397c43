import { browser } from './browser-process.ts'
import type { CdpObject } from './cdp-pipe.ts'
import { appRequest, net } from './net.ts'
import { fromChromium, schemeOf, schemes } from './schemes.ts'
import { session } from './session.ts'
import type { RequestDetails } from './web-request.ts'

/** `Fetch.requestPaused` of Chromium, as far as it is read here. */
export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly networkId?: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly hasPostData?: boolean
    readonly postData?: string
  }
}

/** The page that asks. */
export interface RequestingPage {
  readonly id: number
  readonly cdpSession: string
  /** Electron's will-navigate: false where the app refused. */
  readonly mayNavigate: (url: string, frameId: string) => boolean
}

/** Chromium's names of what is asked for, as Electron's hooks spell them. */
const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
}

let lastId = 0

/** Answers a request of a page: the app's hooks first, then its scheme handler or a file. */
export async function answerRequest(page: RequestingPage, paused: PausedRequest): Promise<void> {
  const url = fromChromium(paused.request.url)
  const details: RequestDetails = {
    id: ++lastId,
    url,
    method: paused.request.method,
    resourceType: resourceTypes[paused.resourceType] ?? 'other',
    webContentsId: page.id,
  }
  if (paused.resourceType === 'Document' && !page.mayNavigate(url, paused.frameId)) {
    return fail(page, paused, 'Aborted')
  }
  const before = await session.defaultSession.webRequest.before(details)
  if (before.cancel) return fail(page, paused, 'BlockedByClient')
  const response = await fetchForPage(page, paused, url)
  if (typeof response === 'string') return fail(page, paused, response)
  return fulfil(page, paused, details, response)
}

/** The answer, or Chromium's name of the failure. */
async function fetchForPage(
  page: RequestingPage,
  paused: PausedRequest,
  url: string,
): Promise<Response | string> {
  try {
    if (schemeOf(url) === 'file') return await net.fetch(url)
  } catch {
    return 'AddressUnreachable'
  }
  const handler = schemes.get(schemeOf(url))
  if (!handler) {
    process.stderr.write(`electron double: the app let a request out: ${url}\n`)
    return 'InternetDisconnected'
  }
  const { method, headers } = paused.request
  const body = await postData(page, paused)
  try {
    return await handler(appRequest(url, { method, headers, ...(body ? { body } : {}) }))
  } catch (error) {
    process.stderr.write(`electron double: the handler of ${url} threw: ${String(error)}\n`)
    return 'Failed'
  }
}

async function postData(page: RequestingPage, paused: PausedRequest): Promise<string | undefined> {
  if (!paused.request.hasPostData) return undefined
  if (paused.request.postData !== undefined) return paused.request.postData
  const parameters = { requestId: paused.networkId }
  const answer = await browser.pipe.send('Network.getRequestPostData', parameters, page.cdpSession)
  return String(answer['postData'])
}

async function fulfil(
  page: RequestingPage,
  paused: PausedRequest,
  details: RequestDetails,
  response: Response,
): Promise<void> {
  const given = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
  const hook = await session.defaultSession.webRequest.received({
    ...details,
    statusCode: response.status,
    responseHeaders: given,
  })
  if (hook.cancel) return fail(page, paused, 'BlockedByClient')
  const headers = Object.entries(hook.responseHeaders ?? given).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  const { requestId } = paused
  const answer = { requestId, responseCode: response.status, responseHeaders: headers, body }
  await send(page, 'Fetch.fulfillRequest', answer)
}

function fail(page: RequestingPage, paused: PausedRequest, errorReason: string): Promise<void> {
  return send(page, 'Fetch.failRequest', { requestId: paused.requestId, errorReason })
}

async function send(page: RequestingPage, method: string, params: CdpObject): Promise<void> {
  await browser.pipe.send(method, params, page.cdpSession)
}
