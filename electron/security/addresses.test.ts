import { describe, expect, test } from 'vitest'
import { isAllowedRequest, isOwnPage, pageAddress } from './addresses.ts'

describe('isOwnPage', () => {
  test.each([
    ['app://bundle/index.html', true],
    ['app://bundle/index.html#/today', true],
    [pageAddress('/print/checklist?year=2026'), true],
    // The page resolves dots before it asks.
    ['app://bundle/assets/../index.html', true],
    ['app://bundle/', false],
    ['app://bundle/assets/index.js', false],
    ['app://bundle/index.html/', false],
    ['app://bundle.evil/index.html', false],
    ['app://evil/index.html', false],
    ['app://bundle@evil/index.html', false],
    ['app:bundle/index.html', false],
    ['app:///bundle/index.html', false],
    ['https://bundle/index.html', false],
    ['https://evil/?next=app://bundle/index.html', false],
    ['file:///index.html', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['about:blank', false],
    ['', false],
  ])('%s → %s', (address, expected) => {
    expect(isOwnPage(address)).toBe(expected)
  })
})

describe('isAllowedRequest', () => {
  test.each([
    ['app://bundle/assets/index.js', true],
    ['data:image/png;base64,AA==', true],
    ['app://evil/index.js', false],
    ['http://localhost:5173/', false],
    ['https://example.org/', false],
    ['ws://example.org/', false],
    ['ftp://example.org/', false],
    ['file:///etc/passwd', false],
    ['blob:app://bundle/1', false],
    ['chrome-extension://abc/x.js', false],
    ['devtools://devtools/bundled/devtools_app.html', false],
    ['not an address', false],
  ])('%s → %s', (address, expected) => {
    expect(isAllowedRequest(address, false)).toBe(expected)
  })

  test('lets the developer tools load themselves, and only them', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/devtools_app.html', true)).toBe(true)
    expect(isAllowedRequest('https://example.org/', true)).toBe(false)
  })
})

test('a page is addressed by a route', () => {
  expect(pageAddress('/today')).toBe('app://bundle/index.html#/today')
  expect(() => pageAddress('today')).toThrow('slash')
})
