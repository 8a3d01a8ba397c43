import { mkdtempSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { closeLedgerFile, createLedgerFile } from '../electron/ledger/open.ts'
import { loadResources } from '../electron/services/resources.ts'
import { fillSampleLedger } from '../electron/services/sample-service.ts'
import { call, picture, show } from './drive-app.ts'
import { launchApp } from './launch-app.ts'
import { inRoot } from './paths.ts'
const today = '2026-11-27'
const out = process.argv[2] ?? '/tmp/round'
const size = process.argv[3] ?? '100'
const language = process.argv[4] ?? 'zh-CN'
mkdirSync(out, { recursive: true })
const file = path.join(mkdtempSync('/tmp/town-'), '镇.ledger')
const { migrations } = loadResources(inRoot('resources'))
const context = { at: `${today}T09:00:00`, actor: 'test' }
const db = createLedgerFile(file, migrations, (fresh) =>
  fillSampleLedger(fresh, { branches: 12, members: 14, years: 2, seed: 1, today }, context),
)
db.exec('DELETE FROM visit WHERE organization_id % 3 = 0')
db.exec("DELETE FROM inspection WHERE inspected_on > '2026-10' AND organization_id % 2 = 0")
db.exec(
  "UPDATE visit SET planned_on = '2026-12-10' WHERE planned_on > '2026-10' AND organization_id % 4 = 0",
)
closeLedgerFile(db)
const app = await launchApp({ userData: mkdtempSync('/tmp/ud-'), today })
const page = await app.firstWindow()
await page.waitForURL(/index\.html/)
const window = await app.browserWindow(page)
await window.evaluate((one) => one.setContentSize(1366, 768))
await page.getByRole('heading').first().waitFor()
await call(page, 'app.setSettings', { language, textSize: Number(size), actor: '赵试一' } as never)
await app.evaluate(({ dialog }, f) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [f] })
}, file)
await call(page, 'ledger.open', {})
await page.reload()
for (const route of [
  '/checklist/rounds',
  '/checklist/rectification',
  '/checklist/matrix',
  '/paper?form=inspectionSheet',
]) {
  await show(page, route)
  await page.waitForTimeout(1500)
  await picture(page, path.join(out, `${route.replaceAll(/\W+/g, '-')}.png`))
}
await show(page, '/checklist/matrix')
await page.getByTestId('area').click()
await page.locator('.ant-select-item-option').nth(2).click()
await page.waitForTimeout(800)
await picture(page, path.join(out, 'matrix-b.png'))
await show(page, '/checklist/rounds')
await page.waitForTimeout(800)
await page.locator('.round-head .ant-btn-primary').click()
await page.waitForTimeout(800)
await picture(page, path.join(out, 'plan.png'))
await page.keyboard.press('Escape')
await page.waitForTimeout(500)
await page.locator('.row-actions .ant-btn').first().click()
await page.waitForTimeout(1200)
await picture(page, path.join(out, 'record.png'))
await app.close()
