import type Electron from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemeOf, schemes, toChromium } from './schemes.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** A request as the app's handler sees it: under the app's own address. */
export function appRequest(url: string, init?: RequestInit): Request {
  const request = new Request(toChromium(url), init)
  Object.defineProperty(request, 'url', { value: url })
  return request
}

/** `net`: files and the app's own schemes; there is no network behind it. */
export const net = {
  online: false,
  isOnline: () => false,

  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (schemeOf(url) === 'file') return readAsResponse(url)
    const handler = schemes.get(schemeOf(url))
    if (handler) return handler(appRequest(url, init))
    throw new Error('net::ERR_INTERNET_DISCONNECTED')
  },
} satisfies Pick<Electron.Net, 'isOnline' | 'online'> & Record<'fetch', unknown>

async function readAsResponse(url: string): Promise<Response> {
  const file = fileURLToPath(url.replace(/[?#].*$/, ''))
  try {
    const type = contentTypes[path.extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { 'content-type': type } })
  } catch (error) {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause: error })
  }
}
