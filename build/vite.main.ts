import type { InlineConfig } from 'vite'
import { distFolder, inRoot } from './paths.ts'

/** A worker is a file of its own: it is started by path, not by import. */
export const workers = {
  'import-worker': inRoot('electron/import-thread/import-worker.ts'),
  'material-worker': inRoot('electron/materials/material-worker.ts'),
  'export-worker': inRoot('electron/export-thread/export-worker.ts'),
  'backup-worker': inRoot('electron/backup/backup-worker.ts'),
  'package-worker': inRoot('electron/packages/package-worker.ts'),
  'stands-worker': inRoot('electron/stands-thread/stands-worker.ts'),
}

/**
 * The main process: ESM for Node 24. Everything is bundled except `electron`, which the shell gives,
 * and `better-sqlite3`, which brings a native file; so the package carries one dependency.
 */
export const mainConfig: InlineConfig = {
  configFile: false,
  root: inRoot('electron'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: `${distFolder}/main`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { main: inRoot('electron/main.ts'), ...workers },
      // The second is asked for by a reader of remote archives inside exceljs, only when it is used.
      external: ['electron', '@aws-sdk/client-s3'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
}
