import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ImportThread } from '../../electron/import-thread/import-thread.ts'
import { closeLedgerFile, openLedgerFile } from '../../electron/ledger/open.ts'
import { withThreadWrite } from '../../electron/ledger/outside-writes.ts'
import { organizationInfos } from '../../electron/services/ledger-service.ts'
import { unwrap } from '../../shared/assert.ts'
import { inRoot } from '../paths.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import type { BenchCase } from './measure.ts'

const NANOSECONDS = 1_000_000

/**
 * The import as the app runs it, in its thread: how long the thread of the window is held up at most
 * meanwhile, and how often it was told how far the import is.
 */
export async function windowCase(
  workbook: string,
  ledger: string,
  size: string,
): Promise<BenchCase> {
  const db = openLedgerFile(ledger, benchResources.migrations)
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  const { id: organizationId } = unwrap(branch, 'the ledger of the bench has a branch')
  let told = 0
  const thread = new ImportThread({
    workerFile: inRoot('electron/import-thread/import-worker.ts'),
    ledger: { file: ledger, key: null },
    tell: () => (told += 1),
  })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  await thread.read({ path: workbook })
  await withThreadWrite(db, () => thread.commit({ organizationId }, benchContext))
  const milliseconds = performance.now() - start
  delay.disable()
  thread.end()
  closeLedgerFile(db)
  const held = Math.round(delay.max / NANOSECONDS)
  return {
    name: 'import beside the window',
    size,
    milliseconds,
    runs: [Math.round(milliseconds)],
    note: `window held up ${held} ms at most, told ${told} times how far it is`,
  }
}
