import { z } from 'zod'
import type { LedgerInfo } from './app.ts'
import { newPasswordSchema, openErrors } from './ledger.ts'
import { command, query, typed } from './procedure.ts'

/** What a person types to open a ledger: its password or its recovery key. */
const typedPassword = z.string().min(1).max(200)

const passwordErrors = ['NO_LEDGER', 'LEDGER_PASSWORD', 'LEDGER_KEYS'] as const

/** A locked ledger of this app: opened by a password, closed at any time, its key on paper. */
export const lockProcedures = {
  /** Opens the ledger that waits for its password. A wrong one is answered later each time. */
  'lock.open': command({
    input: z.strictObject({ password: typedPassword }),
    output: typed<LedgerInfo>(),
    errors: ['NO_LEDGER', 'LEDGER_KEYS', ...openErrors],
    touches: ['*'],
  }),
  /** Closes the open ledger until its password is typed again; false: it has none. */
  'lock.close': command({
    input: z.strictObject({}),
    output: typed<boolean>(),
    errors: [],
    touches: ['app.status'],
  }),
  /** Does not wait for the password any more. */
  'lock.leave': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: ['*'],
  }),
  /** Gives the open ledger another password; its recovery key stays the same. */
  'lock.setPassword': command({
    input: z.strictObject({ password: typedPassword, next: newPasswordSchema }),
    output: typed<null>(),
    errors: [...passwordErrors, 'FILE_NOT_WRITTEN'],
    touches: [],
  }),
  /** The recovery key of the open ledger, for who knows its password. */
  'lock.recoveryKey': command({
    input: z.strictObject({ password: typedPassword }),
    output: typed<{ readonly recoveryKey: string }>(),
    errors: passwordErrors,
    touches: [],
  }),
  /** Prints the recovery key on a page of its own; false: the person cancelled. */
  'lock.printRecoveryKey': command({
    input: z.strictObject({ recoveryKey: z.string().max(60) }),
    output: typed<boolean>(),
    errors: ['NO_LEDGER', 'LEDGER_PASSWORD', 'NO_PRINTER', 'NOT_PRINTED'],
    touches: [],
  }),
  /** What that page shows; only while it is printed. */
  'lock.printed': query({
    input: z.strictObject({}),
    output: typed<{
      readonly recoveryKey: string
      readonly ledger: string
      readonly file: string
    }>(),
    errors: ['NOT_FOUND'],
  }),
}
