import type { InlineConfig } from 'vite'
import { distFolder, inRoot } from './paths.ts'

/** The preload: one CommonJS file, because a sandboxed preload can load nothing else. */
export const preloadConfig: InlineConfig = {
  configFile: false,
  root: inRoot('electron'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: `${distFolder}/preload`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { preload: inRoot('electron/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}
