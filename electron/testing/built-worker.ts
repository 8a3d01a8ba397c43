import { join } from 'node:path'

/** Where the unit tests find the threads, built before them as they ship. */
export const builtWorkers = join(
  import.meta.dirname,
  '../../node_modules/.cache/branch-ledger/workers',
)

/** The file that a thread is started with in tests. */
export const builtWorker = (name: 'import' | 'export' | 'material' | 'backup' | 'stands'): string =>
  join(builtWorkers, `${name}-worker.js`)
