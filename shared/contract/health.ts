import { z } from 'zod'
import { command, typed } from './procedure.ts'

export interface AuditChain {
  readonly entries: number
  readonly ok: boolean
  /** Id of the first entry that does not fit, or null. */
  readonly brokenAt: number | null
}

/** A row that is not as the audit log left it. */
export interface WrongRow {
  /** The name of its table. */
  readonly table: string
  readonly id: number
  readonly what: 'changed' | 'removed' | 'inserted'
}

export interface RowCheck {
  /** Rows that were compared. */
  readonly rows: number
  readonly wrong: readonly WrongRow[]
  /** Imports whose kept changes are not those that the audit log vouches for. */
  readonly batches: readonly number[]
}

/** Original workbooks in the ledger and materials beside it, compared with their hashes. */
export interface KeptFiles {
  /** Those that are there, whole or changed. */
  readonly files: number
  readonly missing: number
  readonly changed: number
}

/** The computer's clock, set back between two commands: the times of the one before and the one after. */
export interface ClockSetBack {
  readonly from: string
  readonly to: string
}

export interface LedgerHealth {
  readonly ok: boolean
  readonly integrity: 'ok' | 'damaged'
  readonly foreignKeys: 'ok' | 'broken'
  readonly auditChain: AuditChain
  /** Rows against the audit log; null for a sample, whose rows are not logged. */
  readonly records: RowCheck | null
  readonly materials: KeptFiles
}

/**
 * Whether a ledger still has the history that a code on paper stands for: `differs`: an entry up to it
 * was changed, removed or inserted since, or the code is of another ledger; `later`: the ledger has not
 * come that far, it is an older copy.
 */
export type History = 'same' | 'differs' | 'later' | 'unreadable'

export interface CheckedLedger {
  readonly health: LedgerHealth
  readonly clockSetBack: readonly ClockSetBack[]
  /** The code of the present state; null where nothing was ever done. */
  readonly code: string | null
  /** What became of the code that was typed; null: none was. */
  readonly history: History | null
}

export const healthProcedures = {
  /** Checks pages, keys, audit log, rows and files of the open ledger, and a code from a paper. */
  'health.check': command({
    input: z.strictObject({ code: z.string().max(60).nullable() }),
    output: typed<CheckedLedger>(),
    errors: [
      'NO_LEDGER',
      'LEDGER_MISSING',
      'LEDGER_DAMAGED',
      'LEDGER_IN_USE',
      'LEDGER_READ_ONLY',
      'LEDGER_PASSWORD',
      'FILE_NOT_WRITTEN',
    ],
    touches: [],
  }),
}
