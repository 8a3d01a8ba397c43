import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['{shared,electron,renderer,build,e2e}/**/*.test.ts'],
    // Some tests start the command line or read whole workbooks; a busy machine is no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
