import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { textTable } from '../electron/cli/text-table.ts'
import { arrearsCases } from './bench/arrears-case.ts'
import { importCases } from './bench/import-case.ts'
import { ledgerCases } from './bench/ledger-cases.ts'
import { likenessCase } from './bench/likeness-case.ts'
import type { BenchCase } from './bench/measure.ts'
import { scrollCases } from './bench/scroll-case.ts'
import { withTownship } from './bench/with-township.ts'
import { workbookCase } from './bench/workbook-case.ts'

/**
 * `npm run bench`: our own times on invented ledgers, one JSON on stdout and a table on stderr.
 * `-- --full` adds the county of 2,000 branches and takes twelve million months of dues instead of
 * 1.2 million for the list of arrears, which takes minutes; `-- --arrears` measures that list alone,
 * `-- --import` reading and importing 60,000 lines, beside SheetJS and exceljs; `-- --window` the
 * roster of 10,000 members in the window.
 * Nothing of this is a test: machines differ and are busy, so compare the ratios of one run.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    arrears: { type: 'boolean', default: false },
    import: { type: 'boolean', default: false },
    window: { type: 'boolean', default: false },
  },
})
const duesMonths = values.full ? 12_000_000 : 1_200_000

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-bench-'))
const cases: BenchCase[] = []
try {
  if (values.window) cases.push(...(await scrollCases(folder)))
  else if (values.import) cases.push(...(await importCases(folder)))
  else if (!values.arrears) {
    for (const branches of values.full ? [1, 100, 2000] : [1, 100]) {
      cases.push(...ledgerCases(folder, branches), ...withTownship(folder, branches))
    }
    cases.push(likenessCase(), workbookCase(folder))
  }
  if (!values.import && !values.window) cases.push(...arrearsCases(folder, duesMonths))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

const shown = (milliseconds: number): string =>
  milliseconds < 100 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
const rows = cases.map(({ name, size, milliseconds, runs, note = '' }) => [
  name,
  size,
  shown(milliseconds),
  runs.map(shown).join(' '),
  note,
])
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? '' }
console.error(textTable(['case', 'size', 'median ms', 'runs', 'note'], rows))
console.log(JSON.stringify({ ...machine, cases }, null, 2))
