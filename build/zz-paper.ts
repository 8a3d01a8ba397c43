import { mkdtempSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { closeLedgerFile, createLedgerFile } from '../electron/ledger/open.ts'
import { loadResources } from '../electron/services/resources.ts'
import { fillSampleLedger } from '../electron/services/sample-service.ts'
import { organizationInfos } from '../electron/services/ledger-service.ts'
import { recordInspection } from '../electron/services/supervision/record-inspection.ts'
import { call } from './drive-app.ts'
import { launchApp } from './launch-app.ts'
import { inRoot } from './paths.ts'
const today = '2026-11-27'
const out = '/tmp/paper7'
mkdirSync(out, { recursive: true })
const file = path.join(mkdtempSync('/tmp/town-'), '镇.ledger')
const { migrations } = loadResources(inRoot('resources'))
const context = { at: `${today}T09:00:00`, actor: 'test' }
let id = 0
const db = createLedgerFile(file, migrations, (fresh) =>
  fillSampleLedger(fresh, { branches: 4, members: 14, years: 2, seed: 1, today }, context),
)
id = organizationInfos(db).find(({ level }) => level === 'branch')?.id ?? 0
recordInspection(db, { organizationId: id, inspectedOn: '2026-11-26', inspector: '张试一、李试二', found: '现场整洁。', problems: ['会议室没有悬挂党旗，入党誓词展板破损', '5 月主题党日签到表缺 3 人签名，请补充说明原因', '党费收缴公示没有贴在村务公开栏'], deadlineOn: '2026-12-26' }, context)
closeLedgerFile(db)
const app = await launchApp({ userData: mkdtempSync('/tmp/ud-'), today })
const page = await app.firstWindow()
await page.waitForURL(/index\.html/)
await page.getByRole('heading').first().waitFor()
await call(page, 'app.setSettings', { language: process.argv[2] ?? 'zh-CN' } as never)
await app.evaluate(({ dialog }, f) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [f] })
}, file)
await call(page, 'ledger.open', {})
const save = async (name: string) => app.evaluate(({ dialog }, filePath) => {
  dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
}, path.join(out, name))
await save('sheet.pdf')
console.log(JSON.stringify(await call(page, 'paper.save', { form: 'inspectionSheet', year: 2026, organizationId: id, masked: true, format: 'pdf' } as never)))
await save('notice.docx')
console.log(JSON.stringify(await call(page, 'supervision.notice', { organizationId: id } as never)))
await app.close()
