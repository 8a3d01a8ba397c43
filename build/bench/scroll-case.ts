import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { closeLedgerFile, createLedgerFile } from '../../electron/ledger/open.ts'
import { fillSampleLedger } from '../../electron/services/sample-service.ts'
import { call, show } from '../drive-app.ts'
import { launchApp } from '../launch-app.ts'
import { inRoot } from '../paths.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import type { BenchCase } from './measure.ts'

const branches = 200
const members = 50
const today = '2026-11-22'
const size = `${branches * members} members`

/** Scrolls for three seconds by wheel-sized steps and gives what each frame took, in milliseconds. */
const scrolling = `new Promise((done) => {
  const box = document.querySelector('.ant-table-tbody-virtual-holder')
  const frames = []
  let last = performance.now()
  const start = last
  const step = (now) => {
    frames.push(now - last)
    last = now
    box.scrollTop += 240
    if (now - start < 3000) requestAnimationFrame(step)
    else done(frames.slice(1))
  }
  requestAnimationFrame(step)
})`

/** The roster of a county in the window: opened, scrolled, filtered by what is typed, sorted. */
export async function scrollCases(folder: string): Promise<BenchCase[]> {
  const file = join(folder, 'county.ledger')
  const options = { branches, members, years: 1, seed: 1, today }
  closeLedgerFile(
    createLedgerFile(file, benchResources.migrations, (fresh) =>
      fillSampleLedger(fresh, options, benchContext),
    ),
  )
  // The window shows what was built last.
  spawnSync(process.execPath, [inRoot('build/build.ts')], { stdio: 'ignore' })
  const app = await launchApp({ userData: join(folder, 'user-data'), today })
  try {
    const page = await app.firstWindow()
    await page.waitForURL(/index\.html/)
    await page.getByRole('heading').first().waitFor()
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, resolve(file))
    await call(page, 'ledger.open', {})
    return await casesIn(page)
  } finally {
    await app.close()
  }
}

async function casesIn(page: Page): Promise<BenchCase[]> {
  const rows = page.locator('.ant-table-tbody-virtual .ant-table-row')
  const opened = await timed('roster: open', async () => {
    await show(page, '/members')
    await rows.first().waitFor()
  })
  const first = await rows.first().textContent()
  const frames: readonly number[] = await page.evaluate(scrolling)
  if ((await rows.first().textContent()) === first) throw new Error('the roster did not scroll')
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const scrolled = {
    name: 'roster: a frame while scrolling',
    size,
    milliseconds: at(0.5),
    runs: [at(0.5), at(0.95), at(1)].map(Math.round),
    note: `runs are median, 95 % and worst of ${frames.length} frames`,
  }
  const search = page.getByRole('main').getByRole('searchbox')
  const found = await timed('roster: filter by initials', async () => {
    await search.fill('zsy')
    await page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^\D+\d{1,3}\D/ })
      .waitFor()
  })
  await search.fill('')
  const ordered = await timed('roster: sort by a column', async () => {
    await page.getByRole('columnheader').nth(2).click()
    await page.locator('[aria-sort="ascending"]').waitFor()
  })
  return [opened, scrolled, found, ordered]
}

async function timed(name: string, work: () => Promise<void>): Promise<BenchCase> {
  const start = performance.now()
  await work()
  const milliseconds = performance.now() - start
  return { name, size, milliseconds, runs: [Math.round(milliseconds)] }
}
