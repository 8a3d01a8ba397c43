import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { MergedPackage } from '../../shared/contract/packages.ts'
import { yearOf } from '../../shared/calendar.ts'
import type { Reader } from '../ledger/connection.ts'
import { mergePackage } from '../packages/merge-package.ts'
import { openPackage } from '../packages/package-file.ts'
import { packBranch } from '../packages/pack-branch.ts'
import { problemList } from '../packages/problem-list.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { errorJson } from './read.ts'
import { readPasswordFile, withLedger } from './with-ledger.ts'

export interface PackOptions {
  readonly org: string
  readonly out: string
  readonly year?: number | undefined
  readonly materials: boolean
  readonly passphraseFile?: string | undefined
}

const passphraseOf = (file: string | undefined): string | null =>
  file === undefined ? null : readPasswordFile(file)

/** `pack`: what a branch hands to its superior, in one file. */
export function pack(environment: Environment, options: PackOptions): CommandResult {
  const { resources, now, today, translate } = environment
  const passphrase = passphraseOf(options.passphraseFile)
  const year = options.year ?? yearOf(today)
  const { bytes, ...told } = withLedger(environment, (db) => {
    const request = { year, ruleBook: resources.ruleBook, withMaterials: options.materials }
    const organizationId = branchOf(db, options.org)
    const context = { at: now, actor: 'cli' }
    return packBranch(db, { ...request, organizationId, passphrase }, context)
  })
  writeDocument(options.out, bytes)
  const json = { file: options.out, bytes: bytes.length, isEncrypted: passphrase !== null, ...told }
  const params = { ...told, ...told.history, file: options.out, history: '' }
  return { status: exitStatus.done, json, text: translate({ key: 'cli:pack.done', params }) }
}

function branchOf(db: Reader, name: string): number {
  const found = organizationInfos(db).find((one) => one.level === 'branch' && one.name === name)
  if (!found) throw new AppError('ORGANIZATION_UNKNOWN', { name })
  return found.id
}

export interface ProblemOptions {
  readonly org: string
  readonly out: string
  readonly year?: number | undefined
  readonly days: number
}

/** `problems`: what is late or wrong with a branch, as a list that goes back to it. */
export function problems(environment: Environment, options: ProblemOptions): CommandResult {
  const { resources, now, today, translate } = environment
  const { bytes, ...told } = withLedger(environment, (db) => {
    const { days, year = yearOf(today) } = options
    const request = { days, year, ruleBook: resources.ruleBook, translate }
    const organizationId = branchOf(db, options.org)
    return problemList(db, { ...request, organizationId }, { at: now, actor: 'cli' })
  })
  writeDocument(options.out, bytes)
  const json = { file: options.out, ...told }
  const text = translate({ key: 'cli:problems.done', params: { ...told, file: options.out } })
  return { status: exitStatus.done, json, text }
}

export interface MergeOptions {
  readonly passphraseFile?: string | undefined
}

interface Outcome {
  readonly file: string
  readonly merged: MergedPackage | null
  readonly error: AppError | null
}

/** `merge`: takes packages in, each by itself; one that is refused changes nothing. */
export function merge(
  environment: Environment,
  paths: readonly string[],
  options: MergeOptions,
): CommandResult {
  const passphrase = passphraseOf(options.passphraseFile)
  const outcomes = withLedger(environment, (db) =>
    paths.map((path) => mergeOne(db, path, passphrase, environment)),
  )
  return {
    status: statusOf(outcomes),
    json: { files: outcomes.map((outcome) => outcomeJson(environment, outcome)) },
    text: outcomes.map((outcome) => outcomeText(environment, outcome)).join('\n'),
  }
}

function mergeOne(
  db: Reader,
  path: string,
  passphrase: string | null,
  { now }: Environment,
): Outcome {
  const file = basename(path)
  try {
    const opened = openPackage(readPackage(path), passphrase)
    return { file, merged: mergePackage(db, opened, { at: now, actor: 'cli' }), error: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { file, merged: null, error }
  }
}

function readPackage(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new AppError('WORKBOOK_MISSING', { file: basename(path) }, { cause: error })
  }
}

/** Where all were refused nothing was changed; where some were, there is something to look at. */
function statusOf(outcomes: readonly Outcome[]): CommandResult['status'] {
  const refused = outcomes.filter(({ error }) => error !== null).length
  if (refused === outcomes.length) return exitStatus.inputUnusable
  const hasConflicts = outcomes.some(({ merged }) => (merged?.conflicts.length ?? 0) > 0)
  return refused > 0 || hasConflicts ? exitStatus.somethingToLookAt : exitStatus.done
}

function outcomeJson(environment: Environment, { file, merged, error }: Outcome): unknown {
  if (error) return { file, outcome: 'refused', error: errorJson(environment, error) }
  return { file, ...merged }
}

function outcomeText({ translate }: Environment, { file, merged, error }: Outcome): string {
  if (error || !merged) {
    const why = error ? translate({ key: `errors:${error.code}`, params: error.details }) : ''
    return `${file}：${why}`
  }
  const { organization, inserted, updated, removed, conflicts, outcome } = merged
  const params = { file, organization, inserted, updated, removed, conflicts: conflicts.length }
  return translate({ key: `cli:merge.${outcome}`, params })
}
