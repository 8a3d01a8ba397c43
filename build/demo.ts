import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { buildApp } from './build.ts'
import { launchApp } from './launch-app.ts'
import { inRoot } from './paths.ts'

/** The samples tell of 2024; a fixed day makes every run of the demo say the same. */
const today = '2024-11-22'
const year = 2024
const branch = '样例社区第一支部'
const out = inRoot('out')
const ledgerFile = path.join(out, 'demo.ledger')

const say = (text: string): void => void process.stdout.write(`\n▸ ${text}\n`)

/** One command line as a person would type it; status 1 says that there is something to look at. */
function ledger(...args: readonly string[]): void {
  const words = [...args, '--ledger', ledgerFile, '--today', today]
  say(`npm run -s ledger -- ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [inRoot('electron/cli.ts'), ...words], {
    stdio: 'inherit',
  })
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}`)
}

/** Sample workbooks → a ledger → the checklist as a table and as Excel. */
function mainJob(): void {
  const samples = readdirSync(inRoot('resources/samples')).map((name) =>
    inRoot('resources/samples', name),
  )
  ledger('init', '--name', branch, '--kind', 'community')
  ledger('import', ...samples.filter((name) => name.endsWith('.xlsx')).toSorted())
  ledger('check', '--year', String(year))
  ledger(
    'export',
    'checklist',
    '--year',
    String(year),
    '--out',
    path.join(out, `${year}检查清单.xlsx`),
  )
}

/** The next save dialog gives this file: nobody sits before the demo. */
function answerSave(app: ElectronApplication, file: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

/** Opens the ledger in the real app, pictures Today and prints the checklist as the window does. */
async function show(userData: string): Promise<void> {
  const recent = [{ name: branch, file: ledgerFile }]
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ recent }))
  const app = await launchApp({ userData, today })
  try {
    const page: Page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: branch }).click()
    await page.getByTestId('matrix').waitFor()
    await page.evaluate('document.fonts.ready.then(() => null)')
    await page.screenshot({ path: path.join(out, '今日.png') })
    await answerSave(app, path.join(out, `${year}检查清单.pdf`))
    await page.getByRole('menuitem', { name: '检查清单' }).click()
    await page.getByRole('button', { name: /PDF/ }).click()
    await page.getByText(`${year}检查清单.pdf`).waitFor()
  } finally {
    await app.close()
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
mainJob()
say('build and open the app')
await buildApp()
const userData = mkdtempSync(path.join(tmpdir(), 'branch-ledger-demo-'))
try {
  await show(userData)
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
say(`out/: ${readdirSync(out).toSorted().join('  ')}`)
