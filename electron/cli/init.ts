import { readFileSync } from 'node:fs'
import { AppError } from '../../shared/app-error.ts'
import { closeLedgerFile, createLedgerFile } from '../ledger/open.ts'
import { misfittingParameter } from '../../shared/rules/parameters.ts'
import {
  foundLedger,
  newBranchSchema,
  organizationInfos,
  type NewBranch,
} from '../services/ledger-service.ts'
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

/** `init`: creates a ledger with its branch. */
export function init(environment: Environment, options: InitOptions): CommandResult {
  const { ledgerFile, resources, now, translate } = environment
  const branch = newBranch(environment, options)
  const { name } = branch
  const db = createLedgerFile(ledgerFile, resources.migrations, (fresh) =>
    foundLedger(fresh, { name, branches: [branch], sample: false }, { at: now, actor: 'cli' }),
  )
  try {
    const json = { ledger: ledgerFile, organizations: organizationInfos(db) }
    const text = translate({ key: 'cli:init.done', params: { file: ledgerFile, name } })
    return { status: exitStatus.done, json, text }
  } finally {
    closeLedgerFile(db)
  }
}
