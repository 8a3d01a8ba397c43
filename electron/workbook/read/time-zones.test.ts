import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const url = (path: string): string => new URL(path, import.meta.url).href
const samples = fileURLToPath(new URL('../../../resources/samples/', import.meta.url))
const files = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => samples + name)

/**
 * Prints every cell and every record of the samples, as they are and in the old format; the
 * machine's zone must not show in them.
 */
const script = `
  import { readFileSync } from 'node:fs'
  import { read, write } from '@e965/xlsx'
  import { readAnyWorkbook } from ${JSON.stringify(url('../old/read-any-workbook.ts'))}
  import { readTables } from ${JSON.stringify(url('../../../shared/sheets/read-tables.ts'))}
  const asOld = (bytes) =>
    write(read(bytes, { cellNF: true, cellText: false }), { bookType: 'biff8', type: 'buffer' })
  const grids = ${JSON.stringify(files)}.flatMap((file) => {
    const bytes = readFileSync(file)
    return [bytes, asOld(bytes)].flatMap((one) => readAnyWorkbook(one, 'x'))
  })
  const cells = grids.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]))
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  console.log(JSON.stringify({ zone, cells, tables: readTables(grids) }))
`

function readIn(zone: string): { zone: string; cells: unknown[]; tables: unknown[] } {
  const options = {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  }
  const args = ['--no-warnings', '--input-type=module', '--eval', script]
  return JSON.parse(execFileSync(process.execPath, args, options).toString())
}

it('reads the same days in every time zone', { timeout: 60_000 }, () => {
  const { zone, ...utc } = readIn('UTC')
  expect(zone).toBe('UTC')
  expect(utc.cells.length).toBeGreaterThan(3000)
  for (const other of ['Asia/Shanghai', 'America/New_York']) {
    expect(readIn(other)).toEqual({ zone: other, ...utc })
  }
})
