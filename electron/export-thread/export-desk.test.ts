import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { exportTables } from '../services/export/export-forms.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { branchLedger, resources, testFolder } from '../testing/test-ledger.ts'
import { readWorkbook } from '../workbook/read/read-workbook.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import { ExportDesk } from './export-desk.ts'
import type { ExportJob, ExportWork } from './export-job.ts'
import { writeWanted } from './write-wanted.ts'

const workerFile = builtWorker('export')

function jobOf(work: ExportWork, file = join(testFolder(), 'out.xlsx')): ExportJob {
  return {
    file,
    work,
    year: 2026,
    today: '2026-06-15',
    language: 'zh-CN',
    resources: resources.folder,
    ownRules: join(testFolder(), 'none'),
  }
}

type TableWork = Extract<ExportWork, { job: 'table' }>
const roster = (ledgerFile: string, more: Partial<TableWork> = {}): TableWork => ({
  job: 'table',
  ledger: { file: ledgerFile, key: null },
  table: 'roster',
  organizationId: null,
  masked: false,
  ...more,
})

it.each(exportTables)('writes %s of an empty ledger in a thread', async (table) => {
  const { file } = branchLedger()
  const job = jobOf({
    job: 'table',
    ledger: { file, key: null },
    table,
    organizationId: null,
    masked: true,
  })
  expect(await new ExportDesk(workerFile).write(job)).toBe(true)
  expect(readWorkbook(readFileSync(job.file), 'out.xlsx').length).toBeGreaterThan(0)
})

it('writes a template with the year and the branch on it', async () => {
  const job = jobOf({ job: 'template', kind: 'duesMatrix', organization: '样例村党支部' })
  expect(await new ExportDesk(workerFile).write(job)).toBe(true)
  const [grid] = readWorkbook(readFileSync(job.file), 'out.xlsx')
  expect(grid?.rows.get(1)?.get(1)?.text).toBe('2026年度党费收缴台账')
  expect(grid?.rows.get(2)?.get(1)?.text).toBe('党支部名称：样例村党支部')
})

/** The work of a thread whose flag was set before it began to write. */
async function writeWantedStopped(job: ExportJob): Promise<void> {
  const flag = new CancelFlag()
  expect(flag.cancel()).toBe(true)
  const stopped = writeWanted({ ...job, stop: flag.memory })
  await expect(stopped).rejects.toMatchObject({ code: 'IMPORT_CANCELLED' })
}

it('leaves nothing where it is stopped, and writes the next', async () => {
  const { file } = branchLedger()
  const job = jobOf(roster(file))
  const desk = new ExportDesk(workerFile)
  const writing = desk.write(job)
  desk.cancel()
  expect(await writing).toBe(false)
  expect(readdirSync(dirname(job.file))).toEqual([])
  // The thread that was left comes to its end, and writes nothing there.
  await writeWantedStopped(job)
  expect(readdirSync(dirname(job.file))).toEqual([])
  expect(await desk.write(job)).toBe(true)
  expect(existsSync(job.file)).toBe(true)
})

it.each<[string, (ledgerFile: string) => ExportWork, string]>([
  ['a branch that is not there', (file) => roster(file, { organizationId: 99 }), 'NOT_FOUND'],
  ['a table that is not there', (file) => roster(file, { table: 'nothing' }), 'NOT_FOUND'],
  ['a ledger that is not there', () => roster('/nowhere/x.ledger'), 'LEDGER_MISSING'],
])('says so of %s', async (_what, work, code) => {
  const { file } = branchLedger()
  await expect(new ExportDesk(workerFile).write(jobOf(work(file)))).rejects.toMatchObject({ code })
})

it('says that the file cannot be written', async () => {
  const { file } = branchLedger()
  const job = jobOf(roster(file), testFolder())
  await expect(new ExportDesk(workerFile).write(job)).rejects.toMatchObject({
    code: 'FILE_NOT_WRITTEN',
  })
})
