import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { AppError } from '../../shared/app-error.ts'
import type { Reader } from '../ledger/connection.ts'
import { verifyLedger } from '../ledger/integrity.ts'
import { listBatches } from '../ledger/repositories/imports.ts'
import { withThreadWrite } from '../ledger/outside-writes.ts'
import { commitImport, previewImport } from '../services/import/import-service.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { duesWorkbook, rosterWorkbook } from '../testing/big-workbooks.ts'
import { dumpLedger } from '../testing/ledger-state.ts'
import { branchLedger, testContext } from '../testing/test-ledger.ts'
import { recognizeWorkbook } from '../workbook/read-file.ts'
import { CancelFlag } from '../workers/cancel-flag.ts'
import { ImportThread } from './import-thread.ts'
import type { ImportJob, ImportMessage } from './messages.ts'

/** `CANCEL_ROUNDS=200` for a long run. */
const rounds = Number(process.env['CANCEL_ROUNDS'] ?? 6)
const workerFile = builtWorker('import')

/** A ledger with the roster of the people whose dues are imported, so that rows change too. */
function filledLedger(members: number): ReturnType<typeof branchLedger> {
  const made = branchLedger()
  const name = '花名册.xlsx'
  const bytes = rosterWorkbook(members)
  const files = [{ name, bytes, tables: recognizeWorkbook({ name, bytes }) }]
  commitImport(made.db, { organizationId: made.branchId, files }, testContext)
  return made
}

const sound = (db: Reader): boolean => verifyLedger(db).ok

it('leaves nothing behind, between whichever rows it is stopped', () => {
  const { db, branchId } = filledLedger(4)
  const [name, bytes] = ['党费.xlsx', duesWorkbook(6)] as const
  const files = [{ name, bytes, tables: recognizeWorkbook({ name, bytes }) }]
  const request = { organizationId: branchId, files }
  const before = dumpLedger(db)
  let steps = 0
  const stopAt = (last: number) => ({
    step: () => {
      steps += 1
      if (steps > last) throw new AppError('IMPORT_CANCELLED')
    },
  })
  const stopped = (last: number, work: typeof commitImport): void => {
    steps = 0
    expect(() => work(db, request, testContext, stopAt(last))).toThrow('IMPORT_CANCELLED')
    expect(dumpLedger(db)).toBe(before)
  }
  const dryRun: typeof commitImport = (reader, asked, _context, watch) => ({
    batchId: null,
    ...previewImport(reader, asked, watch),
  })
  // 6 people are looked at in a dry run; 6 people, their rows and their records are written.
  for (let last = 0; last < 6; last += 1) stopped(last, dryRun)
  fc.assert(fc.property(fc.nat(6 + 60 + 6), (last) => stopped(last, commitImport)))
  expect(sound(db)).toBe(true)
  expect(commitImport(db, request, testContext).outcomes).toMatchObject([{ inserted: 6 }])
})

function openThread(file: string): ImportThread {
  const thread = new ImportThread({
    workerFile,
    ledger: { file, key: null },
    tell: () => undefined,
  })
  onTestFinished(() => thread.end())
  return thread
}

const commit = (db: Reader, thread: ImportThread, organizationId: number) =>
  withThreadWrite(db, () => thread.commit({ organizationId }, testContext))

const source = { name: '党费.xlsx', bytes: duesWorkbook(300) }

/** Stops a job after a while; gives whether it had come to its end before. */
async function endsBefore(
  job: Promise<unknown>,
  thread: ImportThread,
  after: number,
): Promise<boolean> {
  const ended = job.then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'IMPORT_CANCELLED' })
      return false
    },
  )
  await wait(after)
  thread.cancel()
  return ended
}

/** How long a whole import takes here, in milliseconds: reading and checking, then writing. */
async function durations(): Promise<readonly [number, number]> {
  const { db, file, branchId } = filledLedger(40)
  const thread = openThread(file)
  const start = performance.now()
  await thread.read(source)
  const read = performance.now()
  await commit(db, thread, branchId)
  return [read - start, performance.now() - read]
}

it('leaves nothing behind when it is stopped at any moment', { timeout: 900_000 }, async () => {
  const [reading, writing] = await durations()
  const { db, file, branchId } = filledLedger(40)
  let before = dumpLedger(db)
  for (let round = 0; round < rounds; round += 1) {
    const thread = openThread(file)
    await endsBefore(thread.read(source), thread, Math.random() * reading * 1.2)
    thread.end()
    expect(dumpLedger(db)).toBe(before)
    const next = openThread(file)
    await next.read(source)
    const isWritten = await endsBefore(
      commit(db, next, branchId),
      next,
      Math.random() * writing * 1.2,
    )
    if (isWritten) {
      undoImport(db, listBatches(db)[0]?.id ?? 0, testContext)
      before = dumpLedger(db)
    }
    expect(dumpLedger(db)).toBe(before)
    // What was read is still there, so that the person may say yes after all.
    if (!isWritten && round === 0) await next.preview({ organizationId: branchId })
    next.end()
  }
  expect(sound(db)).toBe(true)
  const last = openThread(file)
  await last.read(source)
  const { result } = await commit(db, last, branchId)
  expect(result.outcomes).toMatchObject([{ inserted: 300 }])
})

it('leaves the ledger whole when its thread is killed while it writes', async () => {
  const { db, file, branchId } = filledLedger(40)
  const before = dumpLedger(db)
  const worker = new Worker(workerFile)
  onTestFinished(() => void worker.terminate())
  const ask = (job: ImportJob): void =>
    worker.postMessage({ ledger: { file, key: null }, flag: new CancelFlag().memory, job })
  ask({ job: 'read', source })
  await new Promise<void>((resolve) => {
    worker.on('message', (message: ImportMessage) => {
      if (!('progress' in message)) {
        ask({ job: 'commit', target: { organizationId: branchId }, context: testContext })
      } else if (message.progress.stage === 'writing' && message.progress.done > 0) {
        void worker.terminate().then(() => resolve())
      }
    })
  })
  expect(dumpLedger(db)).toBe(before)
  expect(sound(db)).toBe(true)
  const next = openThread(file)
  await next.read(source)
  const { result } = await commit(db, next, branchId)
  expect(result.outcomes).toMatchObject([{ inserted: 300 }])
})
