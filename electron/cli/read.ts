import { AppError } from '../../shared/app-error.ts'
import type { Table } from '../../shared/sheets/table.ts'
import { loadWorkbookFile, recognizeWorkbook, type WorkbookFile } from '../workbook/read-file.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { tableJson } from './record-json.ts'
import { textTable } from './text-table.ts'
import { basename } from 'node:path'

interface ReadOutcome {
  readonly file: string
  readonly tables: readonly Table[]
  readonly error: AppError | null
}

function tryRead(path: string): ReadOutcome {
  const file = basename(path)
  try {
    const workbook: WorkbookFile = loadWorkbookFile(path)
    return { file, tables: recognizeWorkbook(workbook), error: null }
  } catch (error) {
    if (error instanceof AppError) return { file, tables: [], error }
    throw error
  }
}

/** Whether a person should look: a doubtful cell, or a sheet that was not understood. */
function isDoubtful(table: Table): boolean {
  return table.kind === 'unknown' || table.problems.some(({ severity }) => severity !== 'info')
}

/** `read`: recognizes workbooks and changes nothing. */
export function read(environment: Environment, files: readonly string[]): CommandResult {
  const outcomes = files.map(tryRead)
  const failed = outcomes.find((outcome) => outcome.error !== null)?.error ?? null
  const doubtful = outcomes.some((outcome) => outcome.tables.some(isDoubtful))
  const attention = doubtful ? exitStatus.somethingToLookAt : exitStatus.done
  const json = outcomes.map((outcome) => fileJson(environment, outcome))
  return {
    status: failed ? exitStatus.inputUnusable : attention,
    json: failed ? { files: json, error: errorJson(environment, failed) } : { files: json },
    text: outcomes.map((outcome) => fileText(environment, outcome)).join('\n\n'),
  }
}

/** An error as every command prints it with `--json`. */
export function errorJson(environment: Pick<Environment, 'translate'>, error: AppError): unknown {
  const { code, details } = error
  return {
    code,
    message: environment.translate({ key: `errors:${code}`, params: details }),
    details,
  }
}

function fileJson({ translate }: Environment, { file, tables, error }: ReadOutcome): unknown {
  return {
    file,
    usable: error === null,
    reason: error && translate({ key: `errors:${error.code}`, params: error.details }),
    tables: tables.map((table) => tableJson(table, translate)),
  }
}

function fileText(environment: Environment, { file, tables, error }: ReadOutcome): string {
  const { translate } = environment
  if (error) return `${file}\n${translate({ key: `errors:${error.code}`, params: error.details })}`
  const header = ['sheet', 'kind', 'records', 'skipped', 'problems'].map((column) =>
    translate({ key: `cli:read.${column}` }),
  )
  const rows = tables.map((table) => [
    table.sheet,
    translate({ key: `sheets:kinds.${table.kind}` }),
    String(table.records.length),
    String(Object.keys(table.skippedRows).length),
    String(table.problems.length),
  ])
  return [
    file,
    textTable(header, rows),
    ...tables.flatMap((table) => problemLines(environment, table)),
  ].join('\n')
}

/** One line a problem: its cell, how bad it is, what is wrong. */
export function problemLines(
  { translate }: Environment,
  table: Pick<Table, 'sheet' | 'problems'>,
): string[] {
  return table.problems.map(({ cell, code, params, severity }) => {
    const message = translate({ key: `sheets:problems.${code}`, params })
    return `  ${table.sheet}!${cell}  [${translate({ key: `cli:severity.${severity}` })}] ${message}`
  })
}
