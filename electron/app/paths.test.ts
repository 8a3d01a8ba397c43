import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computePaths } from './paths.ts'

const here = {
  entryFolder: join('/app', 'dist', 'main'),
  resourcesPath: join('/opt', 'resources'),
  userData: join('/home', 'data'),
}

test.each([
  [true, join('/opt', 'resources')],
  [false, join('/app', 'resources')],
])('resources, packaged: %s', (packaged, resources) => {
  expect(computePaths({ ...here, packaged })).toEqual({
    userData: join('/home', 'data'),
    logs: join('/home', 'data', 'logs'),
    settingsFile: join('/home', 'data', 'settings.json'),
    ownRules: join('/home', 'data', 'rules'),
    resources,
    renderer: join('/app', 'dist', 'renderer'),
    preload: join('/app', 'dist', 'preload', 'preload.cjs'),
    importWorker: join('/app', 'dist', 'main', 'import-worker.js'),
    materialWorker: join('/app', 'dist', 'main', 'material-worker.js'),
    exportWorker: join('/app', 'dist', 'main', 'export-worker.js'),
    packageWorker: join('/app', 'dist', 'main', 'package-worker.js'),
    standsWorker: join('/app', 'dist', 'main', 'stands-worker.js'),
    backupWorker: join('/app', 'dist', 'main', 'backup-worker.js'),
    shownMaterials: join('/home', 'data', 'shown'),
  })
})
