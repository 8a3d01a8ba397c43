import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleResponse } from './bundle-response.ts'

const base = mkdtempSync(join(tmpdir(), 'bundle-'))
const folder = join(base, 'renderer')

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(base, 'renderer-old'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {}')
  writeFileSync(join(folder, 'assets', '字体.woff2'), 'font')
  writeFileSync(join(folder, 'assets', 'tool.exe'), 'MZ')
  writeFileSync(join(base, 'secret.json'), '{}')
  writeFileSync(join(base, 'renderer-old', 'index.html'), 'old')
  symlinkSync(join(base, 'secret.json'), join(folder, 'link.json'))
  symlinkSync(base, join(folder, 'outside'))
  symlinkSync(join(folder, 'assets'), join(folder, 'inside'))
})
afterAll(() => rmSync(base, { recursive: true }))

const get = (url: string, method = 'GET'): Promise<Response> =>
  bundleResponse(folder, { url, method })

describe('files of the bundle', () => {
  test.each([
    ['app://bundle/index.html', 'text/html; charset=utf-8'],
    ['app://bundle/index.html?x=1#/today', 'text/html; charset=utf-8'],
    ['app://bundle/assets/index.js', 'text/javascript; charset=utf-8'],
    ['app://bundle/assets/%E5%AD%97%E4%BD%93.woff2', 'font/woff2'],
    ['app://bundle/inside/index.js', 'text/javascript; charset=utf-8'],
    // Dots that stay inside are resolved by the address itself.
    ['app://bundle/assets/../index.html', 'text/html; charset=utf-8'],
  ])('%s is served as %s', async (url, type) => {
    const response = await get(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect((await response.bytes()).length).toBe(Number(response.headers.get('content-length')))
  })

  test('HEAD gives the headers alone', async () => {
    const response = await get('app://bundle/index.html', 'HEAD')
    expect(response.headers.get('content-length')).toBe('15')
    expect(await response.text()).toBe('')
  })
})

describe('attacks', () => {
  test.each([
    ['parent', 'app://bundle/../secret.json'],
    ['parent, encoded dots', 'app://bundle/%2e%2e/secret.json'],
    ['parent, half encoded', 'app://bundle/.%2e/secret.json'],
    ['parent below a folder', 'app://bundle/assets/../../secret.json'],
    ['parent, encoded slash', 'app://bundle/..%2fsecret.json'],
    ['parent, all encoded', 'app://bundle/%2e%2e%2fsecret.json'],
    ['parent, encoded twice', 'app://bundle/%252e%252e%252fsecret.json'],
    ['parent, backslash', 'app://bundle/..\\secret.json'],
    ['parent, encoded backslash', 'app://bundle/..%5csecret.json'],
    ['sibling that begins like us', 'app://bundle/..%2frenderer-old/index.html'],
    ['null byte', 'app://bundle/index.html%00.js'],
    ['broken encoding', 'app://bundle/%E5%AD.woff2'],
    ['lone percent', 'app://bundle/%'],
    ['absolute', `app://bundle/${join(base, 'secret.json')}`],
    ['absolute, encoded', `app://bundle/${encodeURIComponent(join(base, 'secret.json'))}`],
    ['drive', 'app://bundle/C:/Windows/win.ini'],
    ['second stream', 'app://bundle/index.html::$DATA'],
    ['UNC', 'app://bundle//server/share/x.js'],
    ['UNC, backslashes', 'app://bundle/%5c%5cserver%5cshare%5cx.js'],
    ['link to a file outside', 'app://bundle/link.json'],
    ['way through a link outside', 'app://bundle/outside/secret.json'],
    ['folder', 'app://bundle/assets'],
    ['folder with slash', 'app://bundle/assets/'],
    ['root', 'app://bundle/'],
    ['file as folder', 'app://bundle/index.html/x.js'],
    ['nothing there', 'app://bundle/assets/missing.js'],
    ['type that the bundle does not have', 'app://bundle/assets/tool.exe'],
    ['other host', 'app://evil/index.html'],
    ['host that begins like ours', 'app://bundle.evil/index.html'],
    ['host behind credentials', 'app://bundle@evil/index.html'],
    ['credentials', 'app://x:y@bundle/index.html'],
    ['port', 'app://bundle:80/index.html'],
    ['other scheme', 'https://bundle/index.html'],
    ['no address', 'index.html'],
  ])('%s is not found', async (_what, url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('%s is not allowed', async (method) => {
    expect((await get('app://bundle/index.html', method)).status).toBe(405)
  })
})

test.each([
  ['app://bundle/index.html', 'GET'],
  ['app://bundle/index.html', 'HEAD'],
  ['app://bundle/index.html', 'POST'],
  ['app://bundle/missing.html', 'GET'],
])('%s %s carries the content policy', async (url, method) => {
  const { headers } = await get(url, method)
  const policy = headers.get('content-security-policy')?.split('; ') ?? []
  // Typed again on purpose: whoever loosens the policy has to do it in two places.
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
