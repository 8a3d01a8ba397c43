import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { call, picture, show } from './drive-app.ts'
import { launchApp } from './launch-app.ts'
import { inRoot } from './paths.ts'

/** Every screen that the sample ledger can show. */
const screens = [
  '/start',
  '/today',
  '/members',
  '/activities',
  '/activities/plan',
  '/activities/pictures',
  '/dues',
  '/dues/arrears',
  '/dues/handover',
  '/registers',
  '/checklist',
  '/checklist/rectification',
  '/checklist/matrix',
  '/checklist/rounds',
  '/paper',
  '/paper?form=roster',
  '/import',
  '/import/export',
  '/import/templates',
  '/import/packages',
  '/bin',
  '/settings',
]

/**
 * Pictures of the built app with the sample ledger, for looking at:
 * `npm run screens -- [--out folder] [--today 2026-06-15] [--language en] [--text 150]
 * [--size 1366x768] [/route …]`
 */
async function takeScreens(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: inRoot('test-results/screens') },
      today: { type: 'string', default: '2026-06-15' },
      language: { type: 'string', default: 'zh-CN' },
      size: { type: 'string', default: '1366x768' },
      text: { type: 'string', default: '100' },
    },
  })
  const userData = mkdtempSync(path.join(tmpdir(), 'branch-ledger-screens-'))
  const app = await launchApp({ userData, today: values.today })
  try {
    const page = await app.firstWindow()
    await page.waitForURL(/index\.html/)
    const [width = 1366, height = 768] = values.size.split('x').map(Number)
    const window = await app.browserWindow(page)
    await window.evaluate((one, size) => one.setContentSize(size.width, size.height), {
      width,
      height,
    })
    await page.getByRole('heading').first().waitFor()
    await call(page, 'app.setSettings', {
      language: values.language,
      textSize: Number(values.text),
    })
    mkdirSync(values.out, { recursive: true })
    await picture(page, path.join(values.out, 'first-start.png'))
    await call(page, 'ledger.openSample', {})
    for (const route of positionals.length > 0 ? positionals : screens) {
      await show(page, route)
      const name = route.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '')
      await picture(page, path.join(values.out, `${name}.png`))
    }
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

if (import.meta.main) await takeScreens()
