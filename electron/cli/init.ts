import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { newPasswordSchema } from '../../shared/contract/ledger.ts'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import { misfittingParameter } from '../../shared/rules/parameters.ts'
import {
  foundLedger,
  newBranchSchema,
  organizationInfos,
  type NewBranch,
} from '../services/ledger-service.ts'
import { withNewKeys } from '../lock/new-keys.ts'
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

/** The branch as the options and the profile describe it. @throws AppError INVALID_INPUT. */
function newBranch({ resources }: Environment, options: InitOptions): NewBranch {
  const profile = readProfile(options.profile)
  const parsed = newBranchSchema.safeParse({ name: options.name, kind: options.kind, profile })
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new AppError('INVALID_INPUT', { path })
  }
  const misfit = misfittingParameter(resources.ruleBook, parsed.data.profile.parameters)
  if (misfit !== null) throw new AppError('INVALID_INPUT', { path: `profile.parameters.${misfit}` })
  return parsed.data
}

/** The password that a new ledger gets; null: none. @throws AppError INVALID_INPUT: it is too short. */
function newPassword({ password }: Environment): string | null {
  const parsed = newPasswordSchema.nullable().safeParse(password())
  if (!parsed.success) throw new AppError('INVALID_INPUT', { path: 'password' })
  return parsed.data
}

/** `init`: creates a ledger with its branch; with a password, it is encrypted. */
export function init(environment: Environment, options: InitOptions): CommandResult {
  const { ledgerFile, resources, now, translate } = environment
  const branch = newBranch(environment, options)
  const { name } = branch
  const found = (fresh: Reader): void =>
    foundLedger(fresh, { name, branches: [branch], sample: false }, { at: now, actor: 'cli' })
  const { made: db, recoveryKey } = withNewKeys(ledgerFile, newPassword(environment), (key) =>
    createLedgerFile(ledgerFile, resources.migrations, found, key),
  )
  try {
    const json = { ledger: ledgerFile, recoveryKey, organizations: organizationInfos(db) }
    const done = translate({ key: 'cli:init.done', params: { file: ledgerFile, name } })
    const key = recoveryKey && translate({ key: 'cli:init.key', params: { key: recoveryKey } })
    return { status: exitStatus.done, json, text: key ? `${done}\n${key}` : done }
  } finally {
    closeLedgerFile(db)
  }
}
