import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const url = (path: string): string => new URL(path, import.meta.url).href
const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url))
const sample = readdirSync(samples).find((name) => name.startsWith('01')) ?? ''

/** Prints every cell and every record of a sample; the machine's zone must not show in them. */
const script = `
  import { readFileSync } from 'node:fs'
  import { readWorkbook } from ${JSON.stringify(url('./read-workbook.ts'))}
  import { readTables } from ${JSON.stringify(url('../../../shared/sheets/read-tables.ts'))}
  const grids = readWorkbook(readFileSync(${JSON.stringify(samples + sample)}), 'x')
  const cells = grids.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]))
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  console.log(JSON.stringify({ zone, cells, tables: readTables(grids) }))
`

function readIn(zone: string): { zone: string; cells: unknown[]; tables: unknown[] } {
  const options = { env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 }
  const args = ['--no-warnings', '--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, args, options).toString())
}

it('reads the same days in every time zone', { timeout: 30_000 }, () => {
  const { zone, ...utc } = readIn('UTC')
  expect(zone).toBe('UTC')
  expect(utc.cells.length).toBeGreaterThan(300)
  for (const other of ['Asia/Shanghai', 'America/New_York']) {
    expect(readIn(other)).toEqual({ zone: other, ...utc })
  }
})
