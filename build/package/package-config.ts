import { Arch, type Configuration } from 'electron-builder'
import { inRoot } from '../paths.ts'

type Fuses = NonNullable<Configuration['electronFuses']>

/**
 * Every switch that Electron's binary has, decided one by one; a new one does not compile until it is.
 */
export const fuses: Required<Omit<Fuses, 'resetAdHocDarwinSignature'>> = {
  // The program is no Node that anybody could run scripts with.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // No cookies are kept, but what Chromium writes is at least not in plain text.
  enableCookieEncryption: true,
  // A changed archive, or a folder in its place, does not start (Windows; Linux has no check).
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // One snapshot for all processes, as the shell is shipped.
  loadBrowserProcessSpecificV8Snapshot: false,
  // The window's pages come from the app's own scheme; file: has no rights beyond a browser's.
  grantFileProtocolExtraPrivileges: false,
}

/** Leaves the prebuilt database driver of one system; `${platform}` is the machine that builds. */
const driverOf = (system: System): string =>
  `!**/better-sqlite3/prebuilds/!(${system === 'win' ? 'win32' : system}-\${arch}).node`

/** What goes where in the package of a system. */
export function packageConfig(
  system: System,
  output: string,
  electronDist: string | null,
): Configuration {
  return {
    appId: 'cn.branch-ledger.app',
    productName: '支部台账',
    executableName: 'branch-ledger',
    copyright: '支部台账 / Branch Ledger',
    directories: { output, buildResources: inRoot('build/icons') },
    // The driver is prebuilt: nothing is compiled, and no compiler is asked for.
    npmRebuild: false,
    ...(electronDist !== null && { electronDist }),
    asar: true,
    asarUnpack: ['**/*.node'],
    files: [
      'dist/**',
      'package.json',
      '!**/*.map',
      '!**/better-sqlite3/{deps,src,build}/**',
      '!**/better-sqlite3/binding.gyp',
      // Headers for compiling, which nobody does.
      '!**/node-addon-api/**',
      // Not below `linux` and `win`: patterns there that only take away begin from all files.
      driverOf(system),
    ],
    // Outside the archive, so that rules can be read and replaced offline.
    extraResources: ['locales', 'migrations', 'rules', 'reports'].map((name) => ({
      from: inRoot('resources', name),
      to: name,
    })),
    electronLanguages: ['zh-CN', 'en-US'],
    electronFuses: fuses,
    // Nothing is ever asked for on a network, so there is nothing to publish to.
    publish: null,
    artifactName: 'branch-ledger-${version}-${os}-${arch}.${ext}',
    win: {
      icon: inRoot('build/icons/icon.ico'),
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    },
    portable: { artifactName: 'branch-ledger-${version}-portable-${arch}.${ext}' },
    nsis: {
      // For one person, without the rights of an administrator; a newer one installs over it.
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN', 'en_US'],
    },
    linux: {
      icon: inRoot('build/icons/icon.png'),
      category: 'Office',
      synopsis: '党支部工作台账',
      maintainer: 'Branch Ledger <branch-ledger@example.invalid>',
      target: [
        { target: 'deb', arch: ['x64', 'arm64'] },
        { target: 'AppImage', arch: ['x64', 'arm64'] },
      ],
    },
  }
}

/** Systems that are packaged for, and their processors. */
export const systems = {
  linux: [Arch.x64, Arch.arm64],
  win: [Arch.x64, Arch.arm64],
} as const
export type System = keyof typeof systems
