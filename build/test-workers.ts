import { build, mergeConfig } from 'vite'
import { builtWorkers } from '../electron/testing/built-worker.ts'
import { mainConfig, workers } from './vite.main.ts'

/**
 * Before the unit tests: the threads as they ship. From their sources each thread would load Node's
 * stripper of types, a WebAssembly module that V8 now and then frees twice when a thread is ended
 * (nodejs/node issue 64500: "Check failed: jit_page.has_value()").
 */
export async function setup(): Promise<void> {
  const config = mergeConfig(mainConfig, { build: { outDir: builtWorkers, sourcemap: false } })
  await build({
    ...config,
    build: {
      ...config.build,
      rolldownOptions: { ...config.build?.rolldownOptions, input: workers },
    },
  })
}
