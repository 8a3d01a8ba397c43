import { join } from 'node:path'

/** What only the entry file and Electron know about where the app lies. */
interface Surroundings {
  /** Folder of the running main bundle. */
  readonly entryFolder: string
  readonly packaged: boolean
  /** Electron's `process.resourcesPath`. */
  readonly resourcesPath: string
  readonly userData: string
}

/** Every place on disk that the app itself knows; ledgers lie where people put them. */
export interface Paths {
  readonly userData: string
  readonly logs: string
  readonly settingsFile: string
  /** Rule files of this place, which replace shipped ones. */
  readonly ownRules: string
  readonly resources: string
  readonly renderer: string
  readonly preload: string
  readonly importWorker: string
  readonly materialWorker: string
  readonly exportWorker: string
  readonly backupWorker: string
  readonly packageWorker: string
  readonly standsWorker: string
  /** Copies of materials that are being looked at; empty between two runs. */
  readonly shownMaterials: string
}

/** Places beside the main bundle and in the user's own data folder. */
export function computePaths(here: Surroundings): Paths {
  const { entryFolder, userData } = here
  return {
    userData,
    logs: join(userData, 'logs'),
    settingsFile: join(userData, 'settings.json'),
    ownRules: join(userData, 'rules'),
    // The package carries resources outside the archive, so that rules can be replaced offline.
    resources: here.packaged ? here.resourcesPath : join(entryFolder, '..', '..', 'resources'),
    renderer: join(entryFolder, '..', 'renderer'),
    preload: join(entryFolder, '..', 'preload', 'preload.cjs'),
    importWorker: join(entryFolder, 'import-worker.js'),
    materialWorker: join(entryFolder, 'material-worker.js'),
    exportWorker: join(entryFolder, 'export-worker.js'),
    backupWorker: join(entryFolder, 'backup-worker.js'),
    packageWorker: join(entryFolder, 'package-worker.js'),
    standsWorker: join(entryFolder, 'stands-worker.js'),
    shownMaterials: join(userData, 'shown'),
  }
}
