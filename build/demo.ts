import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { buildApp } from './build.ts'
import { launchApp } from './launch-app.ts'
import { inRoot, rootFolder } from './paths.ts'

/** The samples tell of 2024; a fixed day makes every run of the demo say the same. */
const today = '2024-11-22'
const year = 2024
const branch = '样例社区第一支部'
const out = inRoot('out')
const ledgerFile = path.join(out, '示例台账.ledger')
const duesFile = path.join(out, '党费示例.ledger')

const say = (text: string): void => void process.stdout.write(`\n▸ ${text}\n`)

/** One command line as a person would type it; status 1 says that there is something to look at. */
function ledger(file: string, ...args: readonly string[]): void {
  const words = [...args, '--ledger', path.relative(rootFolder, file), '--today', today]
  say(`npm run -s ledger -- ${words.join(' ')}`)
  const entry = inRoot('electron/cli.ts')
  const { status } = spawnSync(process.execPath, [entry, ...words], {
    cwd: rootFolder,
    stdio: 'inherit',
  })
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${status}`)
}

/** The workbook of resources/samples that starts with a number. */
function sample(number: string): string {
  const folder = path.join('resources', 'samples')
  const name = readdirSync(inRoot(folder)).find((file) => file.startsWith(number))
  return path.join(folder, name ?? `${number}.xlsx`)
}

/** Sample workbooks → a ledger → the checklist as a table and as Excel. */
function mainJob(): void {
  ledger(ledgerFile, 'init', '--name', branch, '--kind', 'community')
  ledger(ledgerFile, 'import', sample('01'), sample('04'))
  ledger(ledgerFile, 'check', '--year', String(year))
  const workbook = path.join('out', `${year}检查清单.xlsx`)
  ledger(ledgerFile, 'export', 'checklist', '--year', String(year), '--out', workbook)
}

/** The dues of another branch: who is behind, and how far. */
function duesJob(): void {
  ledger(duesFile, 'init', '--name', '样例镇机关党支部', '--kind', 'government')
  ledger(duesFile, 'import', sample('02'))
  ledger(duesFile, 'check', '--year', String(year), '--rule', 'F-05')
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
  writeFileSync(
    path.join(userData, 'settings.json'),
    JSON.stringify({ recent, actors: ['赵试一'] }),
  )
  const app = await launchApp({ userData, today })
  try {
    const page: Page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: branch }).click()
    await page.getByTestId('matrix').waitFor()
    await page.evaluate('document.fonts.ready.then(() => null)')
    await page.screenshot({ path: path.join(out, '今日.png') })
    await answerSave(app, path.join(out, `${year}检查清单.pdf`))
    await page.getByRole('link', { name: '检查清单' }).click()
    // Today has a button of that name, too: it is gone once the other screen is there.
    await page.getByRole('heading', { name: '检查清单', level: 1 }).waitFor()
    await page.getByRole('main').getByRole('button', { name: '打印', exact: true }).click()
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await page.getByText(`${year}检查清单.pdf`).waitFor()
  } finally {
    await app.close()
  }
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
mainJob()
duesJob()
say('build and open the app')
await buildApp()
const userData = mkdtempSync(path.join(tmpdir(), 'branch-ledger-demo-'))
try {
  await show(userData)
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
say(`out/: ${readdirSync(out).toSorted().join('  ')}`)
