import { build, Platform, type Arch } from 'electron-builder'
import { rootFolder } from '../paths.ts'
import { packageConfig, type System } from './package-config.ts'

interface PackOptions {
  readonly system: System
  /** Left out: those of the configuration. */
  readonly arch?: Arch
  /** The unpacked folder only, without an installer. */
  readonly isFolder: boolean
  readonly output: string
  /** A folder with Electron's files; null: it is downloaded, or taken from the cache. */
  readonly electronDist: string | null
}

/** Packs the app that was built into dist/. @returns the files that were made. */
export function pack(options: PackOptions): Promise<string[]> {
  const { system, arch, isFolder, output, electronDist } = options
  const platform = system === 'win' ? Platform.WINDOWS : Platform.LINUX
  return build({
    projectDir: rootFolder,
    targets: platform.createTarget(isFolder ? 'dir' : null, ...(arch === undefined ? [] : [arch])),
    config: packageConfig(system, output, electronDist),
    publish: 'never',
  })
}
