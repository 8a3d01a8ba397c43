import { execFileSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeLedgerFile, createLedgerFile } from '../../electron/ledger/open.ts'
import { commitImport } from '../../electron/services/import/import-service.ts'
import {
  foundLedger,
  organizationInfos,
  profileSchema,
} from '../../electron/services/ledger-service.ts'
import { paymentsWorkbook, rosterWorkbook } from '../../electron/testing/big-workbooks.ts'
import { recognizeWorkbook } from '../../electron/workbook/read-file.ts'
import { unwrap } from '../../shared/assert.ts'
import { inRoot } from '../paths.ts'
import type { ImportRun } from './import-run.ts'
import { benchContext, benchResources } from './ledger-cases.ts'
import { compared, type BenchCase } from './measure.ts'
import { windowCase } from './window-case.ts'

/** Twelve months of so many people come to 60,000 lines of fourteen columns. */
const MEMBERS = 5100
const RUNS = 3

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const times = <T>(work: () => T): T[] => Array.from({ length: RUNS }, work)

/** A ledger of one branch with the people whose dues come in. */
function ledgerWithPeople(file: string): void {
  const db = createLedgerFile(file, benchResources.migrations)
  const name = '样例村党支部'
  const branches = [{ name, kind: 'village' as const, profile: profileSchema.parse({}) }]
  foundLedger(db, { name, branches, sample: true }, benchContext)
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  const { id } = unwrap(branch, 'a new ledger has the branch that it was founded with')
  const source = { name: '花名册.xlsx', bytes: rosterWorkbook(MEMBERS) }
  const files = [{ ...source, tables: recognizeWorkbook(source) }]
  commitImport(db, { organizationId: id, files }, benchContext)
  closeLedgerFile(db)
}

function runOnce(reader: string, workbook: string, ledger: string | null): ImportRun {
  const given = ledger === null ? [] : [ledger]
  const script = inRoot('build/bench/import-run.ts')
  const said = execFileSync(process.execPath, [script, reader, workbook, ...given])
  return JSON.parse(said.toString()) as ImportRun
}

function caseOf(
  name: string,
  size: string,
  runs: readonly ImportRun[],
  time: (run: ImportRun) => number,
): BenchCase {
  const above = median(runs.map(({ peakMiB, idleMiB }) => peakMiB - idleMiB))
  const parts = runs.map((run) => `${Math.round(run.readMs)}+${Math.round(run.serviceMs)}`)
  return {
    name,
    size,
    milliseconds: median(runs.map(time)),
    runs: runs.map((run) => Math.round(time(run))),
    note: `${Math.round(above)} MiB above idle; read+service ${parts.join(' ')}`,
  }
}

/**
 * Reading and importing 60,000 lines of dues: our reader beside SheetJS and exceljs, and the whole
 * import beside the same service where SheetJS reads. Each run has a process and a ledger of its own.
 */
export async function importCases(folder: string): Promise<BenchCase[]> {
  const workbook = join(folder, 'payments.xlsx')
  const people = join(folder, 'people.ledger')
  writeFileSync(workbook, paymentsWorkbook(MEMBERS))
  ledgerWithPeople(people)
  const size = `${MEMBERS} members × 12 months × 14 columns`
  let made = 0
  const freshLedger = (): string => {
    made += 1
    const file = join(folder, `import${made}.ledger`)
    copyFileSync(people, file)
    return file
  }
  const reads = ['own', 'sheetjs', 'exceljs'].map((reader) => {
    const runs = times(() => runOnce(reader, workbook, null))
    return caseOf(`read: ${reader}`, size, runs, ({ readMs }) => readMs)
  })
  const wholes = ['own', 'sheetjs'].map((reader) => {
    const runs = times(() => runOnce(reader, workbook, freshLedger()))
    return caseOf(`import: ${reader}`, size, runs, (run) => run.readMs + run.serviceMs)
  })
  const [own, ...others] = reads
  const [whole, sheetjs] = wholes
  const window = await windowCase(workbook, freshLedger(), size)
  if (!own || !whole || !sheetjs) return [...reads, ...wholes, window]
  return [
    own,
    ...others.map((one) => compared(one, own)),
    compared(whole, sheetjs),
    sheetjs,
    window,
  ]
}
