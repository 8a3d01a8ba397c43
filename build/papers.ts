import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { paperForms } from '../shared/paper/paper-forms.ts'
import { call } from './drive-app.ts'
import { launchApp } from './launch-app.ts'
import { inRoot } from './paths.ts'

const formats = ['pdf', 'docx'] as const

/**
 * Every form of the sample ledger as PDF and for Word, for looking at, with the time that each takes:
 * `npm run papers -- [--out folder] [--today 2026-06-15] [--year 2025] [--language en] [--ledger file] [form …]`
 */
async function makePapers(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: inRoot('test-results/papers') },
      today: { type: 'string', default: '2026-06-15' },
      year: { type: 'string', default: '2025' },
      language: { type: 'string', default: 'zh-CN' },
      ledger: { type: 'string' },
    },
  })
  const userData = mkdtempSync(path.join(tmpdir(), 'branch-ledger-papers-'))
  const app = await launchApp({ userData, today: values.today })
  try {
    const page = await app.firstWindow()
    await page.waitForURL(/index\.html/)
    await page.getByRole('heading').first().waitFor()
    await call(page, 'app.setSettings', { language: values.language })
    if (values.ledger === undefined) await call(page, 'ledger.openSample', {})
    else {
      await app.evaluate(({ dialog }, file) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
      }, path.resolve(values.ledger))
      await call(page, 'ledger.open', {})
    }
    mkdirSync(values.out, { recursive: true })
    for (const form of positionals.length > 0 ? positionals : paperForms) {
      for (const format of formats) {
        const file = path.join(values.out, `${form}.${format}`)
        await app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        }, file)
        const started = performance.now()
        const wanted = { form, year: Number(values.year), masked: true, format }
        const reply = await call(page, 'paper.save', wanted)
        const took = Math.round(performance.now() - started)
        process.stdout.write(`${form}.${format} ${took} ms ${JSON.stringify(reply)}\n`)
      }
    }
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

if (import.meta.main) await makePapers()
