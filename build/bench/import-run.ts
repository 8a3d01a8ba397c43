import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { closeLedgerFile, openLedgerFile } from '../../electron/ledger/open.ts'
import { commitImport } from '../../electron/services/import/import-service.ts'
import { organizationInfos } from '../../electron/services/ledger-service.ts'
import { readWorkbook } from '../../electron/workbook/read/read-workbook.ts'
import { unwrap } from '../../shared/assert.ts'
import type { Grid } from '../../shared/sheets/grid.ts'
import { readTables } from '../../shared/sheets/read-tables.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import { sheetjsGrids } from './sheetjs-grids.ts'

/**
 * One import, or reading alone, in a process of its own, so that its memory is its own too:
 * `node import-run.ts own|sheetjs|exceljs workbook.xlsx [ledger]`. Prints one `ImportRun` as JSON.
 */
export interface ImportRun {
  readonly readMs: number
  /** Recognizing, checking every row, and the commit; 0 where only reading was asked for. */
  readonly serviceMs: number
  readonly inserted: number
  /** Most memory at any time, and what the process had with everything loaded and nothing done. */
  readonly peakMiB: number
  readonly idleMiB: number
}

async function readAs(reader: string, bytes: Uint8Array): Promise<Grid[]> {
  if (reader === 'own') return readWorkbook(bytes, 'bench.xlsx')
  if (reader === 'sheetjs') return sheetjsGrids(bytes)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes).buffer)
  return []
}

function importTables(tables: readonly Table[], bytes: Uint8Array, ledger: string): number {
  const db = openLedgerFile(ledger, benchResources.migrations)
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  const { id } = unwrap(branch, 'the ledger of the bench has a branch')
  const files = [{ name: 'bench.xlsx', bytes, tables }]
  const { outcomes } = commitImport(db, { organizationId: id, files }, benchContext)
  closeLedgerFile(db)
  return outcomes[0]?.inserted ?? 0
}

const MIB = 1024 * 1024
const [reader = 'own', workbook = '', ledger] = process.argv.slice(2)
const bytes = readFileSync(workbook)
const idleMiB = process.memoryUsage.rss() / MIB
const start = performance.now()
// Like the app, it keeps the tables and lets the grids go.
let grids: readonly Grid[] | null = await readAs(reader, bytes)
const read = performance.now()
const tables = ledger === undefined ? [] : readTables(grids)
grids = null
const inserted = ledger === undefined ? 0 : importTables(tables, bytes, ledger)
const run: ImportRun = {
  readMs: read - start,
  serviceMs: performance.now() - read,
  inserted,
  peakMiB: process.resourceUsage().maxRSS / 1024,
  idleMiB,
}
console.log(JSON.stringify(run))
