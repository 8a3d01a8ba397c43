import { unwrap } from '../../shared/assert.ts'
import type { TableOutcome } from '../../shared/contract/imports.ts'
import type { TableCorrection } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import type { Reader } from '../ledger/connection.ts'
import { listLayouts } from '../ledger/repositories/import-layouts.ts'
import { withLedger } from './with-ledger.ts'
import { commitImport, previewImport, type ReadFile } from '../services/import/import-service.ts'
import { importTarget } from '../services/import/import-tables.ts'
import { undoImport } from '../services/import/undo-import.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { loadWorkbookFile, recognizeWorkbook, type WorkbookFile } from '../workbook/read-file.ts'
import { checkColumnMap, loadColumnMap } from './column-map.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { problemLines } from './read.ts'
import { problemsJson } from './record-json.ts'
import { textTable } from './text-table.ts'

export interface ImportOptions {
  readonly dryRun: boolean
  readonly org?: string | undefined
  readonly map?: string | undefined
}

interface Row {
  readonly file: string
  readonly outcome: TableOutcome
}

/** `import`: reads workbooks and commits them as one batch; all of them, or nothing. */
export function importFiles(
  environment: Environment,
  paths: readonly string[],
  options: ImportOptions,
): CommandResult {
  const map = options.map === undefined ? [] : loadColumnMap(options.map)
  const workbooks = paths.map(loadWorkbookFile)
  const { now } = environment
  return withLedger(environment, (db) => {
    const files = readFiles(db, workbooks, map)
    const organizations = organizationInfos(db)
    const tables = files.flatMap((file) => file.tables)
    if (options.map !== undefined) checkColumnMap(options.map, map, tables)
    const organizationId = importTarget(tables, organizations, options.org ?? null)
    const request = { organizationId, files }
    const { outcomes, batchId } = options.dryRun
      ? { ...previewImport(db, request), batchId: null }
      : commitImport(db, request, { at: now, actor: 'cli' })
    const names = files.flatMap(({ name, tables: own }) => own.map(() => name))
    const rows = names.map((file, index) => ({
      file,
      outcome: unwrap(outcomes[index], 'there is an outcome for each table'),
    }))
    const organization = organizations.find(({ id }) => id === organizationId)?.name ?? ''
    return result(environment, rows, { batchId, organization, dryRun: options.dryRun })
  })
}

/** The workbooks as the map says, else as a person said of such sheets before. */
function readFiles(
  db: Reader,
  workbooks: readonly WorkbookFile[],
  tables: readonly TableCorrection[],
): ReadFile[] {
  const remembered = listLayouts(db)
  return workbooks.map((file) => ({
    ...file,
    tables: recognizeWorkbook(file, { ...noCorrections, tables }, remembered),
  }))
}

interface Head {
  readonly batchId: number | null
  readonly organization: string
  readonly dryRun: boolean
}

function result(environment: Environment, rows: readonly Row[], head: Head): CommandResult {
  const { translate } = environment
  const doubtful = rows.some(
    ({ outcome }) =>
      outcome.refused > 0 || outcome.problems.some(({ severity }) => severity !== 'info'),
  )
  const tables = rows.map(({ file, outcome }) => ({
    file,
    ...outcome,
    problems: problemsJson(outcome, translate),
  }))
  return {
    status: doubtful ? exitStatus.somethingToLookAt : exitStatus.done,
    json: { ...head, tables },
    text: text(environment, rows, head),
  }
}

const counted = ['inserted', 'updated', 'unchanged', 'refused'] as const

function text(environment: Environment, rows: readonly Row[], head: Head): string {
  const { translate } = environment
  const header = ['file', 'sheet', ...counted].map((key) => translate({ key: `cli:import.${key}` }))
  const lines = rows.map(({ file, outcome }) => [
    file,
    outcome.sheet,
    ...counted.map((key) => String(outcome[key])),
  ])
  const written = head.batchId === null ? 'cli:import.nothingNew' : 'cli:import.done'
  const key = head.dryRun ? 'cli:import.dryRun' : written
  return [
    textTable(header, lines),
    ...rows.flatMap(({ outcome }) => problemLines(environment, outcome)),
    translate({ key, params: { batch: head.batchId ?? 0, organization: head.organization } }),
  ].join('\n')
}

/** `undo-import`: takes a batch back. */
export function undo(environment: Environment, batchId: number): CommandResult {
  const { now, translate } = environment
  const batch = withLedger(environment, (db) => undoImport(db, batchId, { at: now, actor: 'cli' }))
  const params = { batch: batch.id, file: batch.file }
  return {
    status: exitStatus.done,
    json: { batchId: batch.id, file: batch.file, undoneAt: batch.undoneAt },
    text: translate({ key: 'cli:undo.done', params }),
  }
}
