import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    globalSetup: 'build/test-workers.ts',
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.ts'],
    // Tests share no state that they do not put back; loading the sources once per process instead of
    // once per file halves the run, and vitest alone would leave one of two cores idle.
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Some tests start the command line or read whole workbooks; a busy machine is no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
