import { parseArgs } from 'node:util'
import { buildApp } from './build.ts'
import { inRoot } from './paths.ts'
import { pack } from './package/pack.ts'
import { systems, type System } from './package/package-config.ts'

const isSystem = (name: string): name is System => Object.hasOwn(systems, name)

/** `npm run package -- [--dir] [linux|win …]`: installers, or unpacked folders, in release/. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dir: { type: 'boolean', default: false }, 'electron-dist': { type: 'string' } },
  })
  const named = positionals.length > 0 ? positionals : Object.keys(systems)
  const unknown = named.find((name) => !isSystem(name))
  if (unknown !== undefined) throw new Error(`no such system: ${unknown}`)
  await buildApp()
  for (const system of named.filter(isSystem)) {
    const made = await pack({
      system,
      isFolder: values.dir,
      output: inRoot('release'),
      electronDist: values['electron-dist'] ?? null,
    })
    process.stdout.write(`${made.join('\n')}\n`)
  }
}

await main()
