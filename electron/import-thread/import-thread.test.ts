import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recordTables } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { outsideWrites, withThreadWrite } from '../ledger/outside-writes.ts'
import { takeTouched } from '../ledger/touched.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { branchLedger, dumpRecords, resources, testContext } from '../testing/test-ledger.ts'
import { commitImport, previewImport } from '../services/import/import-service.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'
import { ImportThread } from './import-thread.ts'
import type { JobProgress } from './messages.ts'

const workerFile = builtWorker('import')
const folder = join(resources.folder, 'samples')
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'))

function openThread(file: string, told: JobProgress[] = []): ImportThread {
  const tell = (progress: JobProgress): void => void told.push(progress)
  const thread = new ImportThread({ workerFile, ledger: { file, key: null }, tell })
  onTestFinished(() => thread.end())
  return thread
}

const commit = (db: Reader, thread: ImportThread, organizationId: number) =>
  withThreadWrite(db, () => thread.commit({ organizationId }, testContext))

describe.each(samples)('%s', (name) => {
  const path = join(folder, name)
  const bytes = readFileSync(path)

  it('is counted and written in the thread as it is without one', async () => {
    const here = branchLedger()
    const tables = recognizeWorkbook({ name, bytes })
    const request = { organizationId: here.branchId, files: [{ name, bytes, tables }] }
    const { outcomes } = previewImport(here.db, request)
    const expected = commitImport(here.db, request, testContext)
    const { db, file, branchId } = branchLedger()
    const told: JobProgress[] = []
    const thread = openThread(file, told)
    const preview = await thread.read({ path })
    expect(preview).toMatchObject({ file: name, organizationId: branchId, outcomes })
    const { result } = await commit(db, thread, branchId)
    expect(result).toEqual(expected)
    expect(dumpRecords(db, recordTables)).toBe(dumpRecords(here.db, recordTables))
    expect(verifyLedger(db).ok).toBe(true)
    const stages = ['reading', 'checking', 'writing']
    expect(stages.filter((stage) => told.some((step) => step.stage === stage))).toEqual(stages)
  })
})

const roster = join(folder, samples[0] ?? '')

it('is no write of somebody else, and tells whose records it touched', async () => {
  const { db, file, branchId } = branchLedger()
  takeTouched(db, 'findings')
  const before = outsideWrites(db)
  const thread = openThread(file)
  await thread.read({ path: roster })
  const { write } = await commit(db, thread, branchId)
  expect(outsideWrites(db)).toBe(before)
  expect(takeTouched(db, 'findings')).toEqual(write.touched)
  expect(write.touched.organizations).toBe('all')
})

it('leaves a write of another program visible', async () => {
  const { db, file, branchId } = branchLedger()
  const before = outsideWrites(db)
  const other = openThread(file)
  await other.read({ path: roster })
  const thread = openThread(file)
  await thread.read({ path: join(folder, samples[1] ?? '') })
  await withThreadWrite(db, async () => {
    await other.commit({ organizationId: branchId }, testContext)
    return thread.commit({ organizationId: branchId }, testContext)
  })
  expect(outsideWrites(db)).toBe(before + 1)
})

it('lets nothing be asked once it has ended', async () => {
  const { file, branchId } = branchLedger()
  const thread = openThread(file)
  await thread.read({ path: roster })
  thread.end()
  const asked = thread.preview({ organizationId: branchId })
  await expect(asked).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' })
})

it('tells what is wrong with a workbook in the words of the contract', async () => {
  const { file } = branchLedger()
  const source = { name: '空.xlsx', bytes: new Uint8Array() }
  const read = openThread(file).read(source)
  await expect(read).rejects.toMatchObject({
    code: 'WORKBOOK_EMPTY',
    details: { file: source.name },
  })
})
