import { z } from 'zod'
import { organizationKinds } from '../domain/kinds.ts'
import type { LedgerInfo } from './app.ts'
import { command, typed } from './procedure.ts'

/** Commands that open another ledger make every answer stale. */
const everything = ['*']
export const openErrors = [
  'LEDGER_MISSING',
  'LEDGER_NOT_A_LEDGER',
  'LEDGER_DAMAGED',
  'LEDGER_NEWER',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_PASSWORD',
  'BACKUP_NOT_MADE',
] as const

/** Names of the groups of one branch: each once. */
export const groupNamesSchema = z
  .array(z.string().trim().min(1).max(100))
  .max(100)
  .refine((names) => new Set(names).size === names.length)

/** Shorter ones are guessed, however dear each guess is. */
export const shortestPassword = 8

export const newPasswordSchema = z.string().min(shortestPassword).max(200)

/** More than a county has. */
const MOST_BRANCHES = 5000
/** Names of branches, each once. */
export const branchNamesSchema = z
  .array(z.string().trim().min(1).max(100))
  .min(1)
  .max(MOST_BRANCHES)
  .refine((names) => new Set(names).size === names.length)

/** What the first form asks for; the same words as the profile of `init` (cli.md). */
export const newLedgerSchema = z.strictObject({
  /** Of the branch, or of the committee above `branches`. */
  name: z.string().trim().min(1).max(100),
  /** The branches of a committee; null: the ledger is that of one branch. */
  branches: branchNamesSchema.nullable(),
  kind: z.enum(organizationKinds),
  hasCommittee: z.boolean(),
  groups: groupNamesSchema,
  /** Null: the ledger is not encrypted. */
  password: newPasswordSchema.nullable(),
})

/** A new ledger, and the key that opens it when its password is forgotten. */
export interface CreatedLedger {
  readonly ledger: LedgerInfo
  readonly recoveryKey: string | null
}

/** Files are chosen in the main process's own dialogs: the window never names a path. */
export const ledgerProcedures = {
  /** Asks where to keep the new ledger, then creates and opens it; null: the person cancelled. */
  'ledger.create': command({
    input: newLedgerSchema,
    output: typed<CreatedLedger | null>(),
    errors: ['LEDGER_EXISTS', 'FILE_NOT_WRITTEN', ...openErrors],
    touches: everything,
  }),
  /** Null: the person cancelled, or the ledger is locked and `app.status` waits for its password. */
  'ledger.open': command({
    input: z.strictObject({}),
    output: typed<LedgerInfo | null>(),
    errors: openErrors,
    touches: everything,
  }),
  /** `index` is a place in the list of recent ledgers of `app.status`; null: it is locked. */
  'ledger.openRecent': command({
    input: z.strictObject({ index: z.int().min(0).max(20) }),
    output: typed<LedgerInfo | null>(),
    errors: ['NOT_FOUND', ...openErrors],
    touches: everything,
  }),
  /** Makes (the first time) and opens the sample ledger: invented people, for trying things out. */
  'ledger.openSample': command({
    input: z.strictObject({}),
    output: typed<LedgerInfo>(),
    errors: ['FILE_NOT_WRITTEN', ...openErrors],
    touches: everything,
  }),
  'ledger.close': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: everything,
  }),
}
