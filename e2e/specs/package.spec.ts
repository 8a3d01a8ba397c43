import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch } from 'electron-builder'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '../../build/launch-app.ts'
import { fuses, systems, type System } from '../../build/package/package-config.ts'
import { pack } from '../../build/package/pack.ts'
import { inRoot } from '../../build/paths.ts'
import { expect, test } from '../fixtures/app.ts'
import { makeElectronStub } from '../fixtures/electron-stub.ts'
import { text } from '../fixtures/texts.ts'

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
const electronVersion = JSON.parse(
  readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'),
).version

const programs = { linux: 'branch-ledger', win: 'branch-ledger.exe' } as const
const drivers = { linux: 'linux', win: 'win32' } as const

/** Names of the switches as the configuration calls them, by their places on the wire. */
const wire = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const satisfies Record<keyof typeof fuses, FuseV1Options>

async function packed(system: System, arch: Arch, folder: string): Promise<string> {
  const electronDist = makeElectronStub(join(folder, 'electron'), system, electronVersion)
  const output = join(folder, 'release')
  await pack({ system, arch, isFolder: true, output, electronDist })
  const made = readdirSync(output).find((name) => name.endsWith('-unpacked'))
  return join(output, made ?? '')
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

for (const system of Object.keys(systems) as System[]) {
  for (const arch of systems[system]) {
    test(`the package for ${system} ${Arch[arch]} holds what runs, and nothing else`, async () => {
      const folder = await packed(system, arch, test.info().outputPath())
      const resources = join(folder, 'resources')

      await test.step('in the archive: the built app and its one dependency', () => {
        const inside = listPackage(join(resources, 'app.asar'), { isPack: false }).map((name) =>
          name.replaceAll('\\', '/'),
        )
        for (const name of [
          'main/main.js',
          'main/import-worker.js',
          'preload/preload.cjs',
          'renderer/index.html',
        ])
          expect(inside).toContain(`/dist/${name}`)
        const dependencies = inside.flatMap(
          (name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? [],
        )
        expect([...new Set(dependencies)]).toEqual(['better-sqlite3'])
        const wrong = inside.filter((name) =>
          /\.(?:tsx?|map|md|spec\.js|test\.js)$|\/e2e\/|\/electron-double\//.test(name),
        )
        expect(wrong).toEqual([])
        const top = inside.flatMap((name) => /^\/([^/]+)$/.exec(name)?.[1] ?? [])
        expect(top.toSorted()).toEqual(['dist', 'node_modules', 'package.json'])
      })

      await test.step('beside it: the driver of this system, and nothing compiled', () => {
        const unpacked = filesBelow(join(resources, 'app.asar.unpacked'))
        const driver = `node_modules/better-sqlite3/prebuilds/${drivers[system]}-${Arch[arch]}.node`
        expect(unpacked.filter((name) => name.endsWith('.node'))).toEqual([driver])
        expect(unpacked.filter((name) => /\.(?:cc?|cpp|h|gyp|o)$/.test(name))).toEqual([])
      })

      await test.step('texts, migrations and rules are those of the repository', () => {
        for (const name of ['locales', 'migrations', 'rules', 'reports']) {
          const own = inRoot('resources', name)
          expect(filesBelow(join(resources, name)).toSorted()).toEqual(filesBelow(own).toSorted())
        }
      })

      await test.step('every fuse of the binary is as it was decided', async () => {
        const found = await getCurrentFuseWire(join(folder, programs[system]))
        for (const [name, isOn] of Object.entries(fuses)) {
          const state = found[wire[name as keyof typeof fuses]]
          expect([name, state]).toEqual([name, isOn ? FuseState.ENABLE : FuseState.DISABLE])
        }
      })

      if (system === 'win') {
        await test.step('the program bears its version and the hash of the archive', () => {
          const program = readFileSync(join(folder, programs.win))
          for (const words of ['支部台账', version])
            expect(program.includes(words, 0, 'utf16le')).toBe(true)
          expect(program.includes('"alg":"SHA256"')).toBe(true)
        })
      }
    })
  }
}

test('the archive runs as it was packed: it opens, keeps a ledger and reads its resources', async ({
  today,
}) => {
  const folder = await packed(
    'linux',
    process.arch === 'arm64' ? Arch.arm64 : Arch.x64,
    test.info().outputPath(),
  )
  const resources = join(folder, 'resources')
  const app = test.info().outputPath('app')
  extractAll(join(resources, 'app.asar'), app)
  expect(existsSync(join(app, 'resources'))).toBe(false)
  const electron = await launchApp({
    userData: test.info().outputPath('user-data'),
    today,
    folder: app,
    env: { ELECTRON_DOUBLE_RESOURCES: resources },
  })
  const page = await electron.firstWindow()
  await page.getByRole('button', { name: text('start:sample.open') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text('today:title'))
  await page.getByRole('link', { name: text('common:screens.settings') }).click()
  await page.getByRole('button', { name: text('health:run') }).click()
  await expect(page.getByText(text('health:ok'))).toBeVisible()
  await electron.close()
  expect(statSync(join(test.info().outputPath('user-data'), 'samples')).isDirectory()).toBe(true)
})
