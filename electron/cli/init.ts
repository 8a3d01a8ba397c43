import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import { foundLedger, newBranchSchema, organizationInfos } from '../services/ledger-service.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

export interface InitOptions {
  readonly name: string
  readonly kind: string
  readonly profile?: string | undefined
}

function readProfile(file: string | undefined): unknown {
  if (file === undefined) return {}
  try {
    // Windows editors put a byte order mark before the text.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new AppError('INVALID_INPUT', { path: 'profile' }, { cause: error })
  }
}

/** `init`: creates a ledger with its branch. */
export function init(environment: Environment, options: InitOptions): CommandResult {
  const { ledgerFile, resources, now, translate } = environment
  const profile = readProfile(options.profile)
  const parsed = newBranchSchema.safeParse({ name: options.name, kind: options.kind, profile })
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new AppError('INVALID_INPUT', { path: field })
  }
  const db = createLedgerFile(ledgerFile, resources.migrations)
  try {
    const { name } = parsed.data
    const ledger = { name, branches: [parsed.data], sample: false }
    foundLedger(db, ledger, { at: now, actor: 'cli' })
    const json = { ledger: ledgerFile, organizations: organizationInfos(db) }
    const text = translate({ key: 'cli:init.done', params: { file: ledgerFile, name } })
    return { status: exitStatus.done, json, text }
  } finally {
    closeLedgerFile(db)
  }
}
