import { defineConfig } from '@playwright/test'
import { chooseShell } from '../build/launch-app.ts'
import { inRoot } from '../build/paths.ts'
import type { AppOptions } from './fixtures/app.ts'

// Here, because workers take over this process's environment.
chooseShell()

// The one default export: Playwright reads it.
export default defineConfig<AppOptions>({
  testDir: 'specs',
  outputDir: inRoot('test-results'),
  preserveOutput: 'failures-only',
  // Each worker runs a browser, of 200 to 400 MB; two are what a small machine bears.
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time has found something all the same.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
