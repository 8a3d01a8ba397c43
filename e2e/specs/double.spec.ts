import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { call } from '../../build/drive-app.ts'
import { bridgeName } from '../../shared/contract/bridge.ts'
import { expect, test } from '../fixtures/app.ts'

/** The exit status of the app's process; asked for before it is told to end. */
function ending(electron: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => electron.process().once('exit', resolve))
}

test('the page runs sandboxed and sees nothing but the bridge', async ({ app }) => {
  const window = await app.electron.browserWindow(app.page)
  expect(await window.evaluate((one) => one.webContents.getURL())).toMatch(
    /^app:\/\/bundle\/index\.html/,
  )
  const seen = await app.page.evaluate(() => ['require', 'process', 'module', 'Buffer'])
  const types = await app.page.evaluate(
    (names) => names.map((name) => typeof Reflect.get(window, name)),
    seen,
  )
  expect(types).toEqual(['undefined', 'undefined', 'undefined', 'undefined'])
  const members = (name: string): string[] => Object.keys(Object(Reflect.get(window, name)))
  expect((await app.page.evaluate(members, bridgeName)).toSorted()).toEqual(['invoke', 'on'])
})

test('the data folder, the day and the window are those of the test', async ({ app }) => {
  const userData = await app.electron.evaluate((electron) => electron.app.getPath('userData'))
  expect(userData).toBe(app.file('user-data'))
  const status = await call(app.page, 'app.status', {})
  expect(status).toMatchObject({ ok: true, value: { today: '2026-06-15', ledger: null } })
  const size = await app.page.evaluate(() => [innerWidth, innerHeight])
  expect(size).toEqual([1366, 768])
})

test('nothing leaves the app: fetch and pictures are refused', async ({ app }) => {
  app.errors.allow(/Content Security Policy|ERR_BLOCKED_BY_CLIENT/)
  const refused = await app.page.evaluate(async () => {
    try {
      await fetch('https://example.com/')
      return 'fetched'
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('Failed to fetch')
  const picture = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image()
        image.addEventListener('load', () => resolve('loaded'))
        image.addEventListener('error', () => resolve('refused'))
        image.src = 'https://example.com/x.png'
      }),
  )
  expect(picture).toBe('refused')
})

test('the network guard refuses without the content policy too', async ({ app }) => {
  app.errors.allow(/ERR_BLOCKED_BY_CLIENT|ERR_ABORTED/)
  const failed: string[] = []
  app.page.on('requestfailed', (request) => failed.push(request.failure()?.errorText ?? ''))
  const window = await app.electron.browserWindow(app.page)
  // The app's own loadURL asks no navigation guard, so only the network guard is left.
  const error = await window.evaluate((one) =>
    one.loadURL('https://example.com/').then(
      () => 'loaded',
      (reason: unknown) => String(reason),
    ),
  )
  expect(error).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('a page opens no window', async ({ app }) => {
  const opened = await app.page.evaluate(() => window.open('https://example.com/x'))
  expect(opened).toBeNull()
  expect(app.electron.windows()).toHaveLength(1)
})

test('a page goes nowhere else', async ({ app }) => {
  const before = app.page.url()
  const window = await app.electron.browserWindow(app.page)
  await window.evaluate((one) => {
    // Registered after the app's own guard, so it sees what that has decided.
    one.webContents.on('will-navigate', (details: { url: string; defaultPrevented: boolean }) => {
      const { url, defaultPrevented } = details
      Reflect.set(globalThis, 'lastNavigation', { url, defaultPrevented })
    })
  })
  await app.page.evaluate(() => location.assign('https://example.com/'))
  const last = (): Promise<unknown> =>
    app.electron.evaluate(() => Reflect.get(globalThis, 'lastNavigation'))
  await expect.poll(last).toEqual({ url: 'https://example.com/', defaultPrevented: true })
  expect(await call(app.page, 'app.status', {})).toMatchObject({ ok: true })
  expect(app.page.url()).toBe(before)
})

test('an unknown procedure is refused', async ({ app }) => {
  expect(await call(app.page, 'ledger.dropEverything', {})).toMatchObject({
    ok: false,
    code: 'UNKNOWN_PROCEDURE',
  })
})

test('dialogs take the given answer', async ({ app }) => {
  await app.dialogs.answerOpen()
  expect(await call(app.page, 'ledger.open', {})).toMatchObject({ ok: true, value: null })
})

test('a page becomes a PDF', async ({ app }) => {
  const window = await app.electron.browserWindow(app.page)
  const start = await window.evaluate(async (one) => {
    const bytes = await one.webContents.printToPDF({ printBackground: true, pageSize: 'A4' })
    return { size: bytes.length, head: bytes.subarray(0, 5).toString() }
  })
  expect(start.head).toBe('%PDF-')
  expect(start.size).toBeGreaterThan(10_000)
})

test('the app itself prints a checklist, from a hidden page', async ({ app }) => {
  await call(app.page, 'ledger.openSample', {})
  const file = app.file('checklist.pdf')
  await app.dialogs.answerSave(file)
  const exported = await call(app.page, 'paper.save', {
    form: 'checklist',
    year: 2026,
    masked: true,
    format: 'pdf',
  })
  expect(exported).toEqual({ ok: true, value: { file } })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await expect.poll(() => app.electron.windows().length).toBe(1)
})

test('Chinese text is drawn with the font that the app brings', async ({ app }) => {
  const loaded = await app.page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter((font) => font.status === 'loaded').map((one) => one.family)
  })
  expect(loaded.join()).toContain('Noto Sans SC')
})

test('the menu is there, and its last entry ends the app', async ({ app }) => {
  const labels = await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  )
  expect(labels?.[0]).toContain('文件')
  const ended = ending(app.electron)
  await app.electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    const quit = items?.find(({ role }) => role?.toLowerCase() === 'quit')
    // Later, so that this call is answered before the process goes.
    setTimeout(() => quit?.click(), 10)
  })
  expect(await ended).toBe(0)
})

test('closing the window ends the process', async ({ app }) => {
  const ended = ending(app.electron)
  await app.page.close()
  expect(await ended).toBe(0)
})
