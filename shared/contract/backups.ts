import { z } from 'zod'
import type { BackupReason } from '../backup/backup-name.ts'
import type { LedgerInfo } from './app.ts'
import { command, query, typed } from './procedure.ts'

/** A copy of the ledger, and what it holds; null: it cannot be read. */
export interface BackupRow {
  /** The name of its file. */
  readonly name: string
  /** Local ISO time. */
  readonly at: string
  readonly reason: BackupReason
  readonly bytes: number
  readonly holds: {
    readonly ledger: string | null
    readonly schema: number
    readonly members: number
    readonly activities: number
    readonly payments: number
    /** When the last command was done; null: none was. */
    readonly changedAt: string | null
  } | null
}

/** A second place for backups, on another disk. */
export interface SecondPlace {
  readonly folder: string
  /** False: the stick is not plugged in now. */
  readonly isThere: boolean
  /** Local ISO time of the latest backup there; null: none yet. */
  readonly latestAt: string | null
}

export interface Backups {
  readonly folder: string
  /** Null: none is set. */
  readonly second: SecondPlace | null
  readonly rows: readonly BackupRow[]
}

export interface Restored {
  readonly ledger: LedgerInfo
  /** The backup that holds what stood there before, to go back to. */
  readonly before: string
}

const makeErrors = [
  'NO_LEDGER',
  'BACKUP_NOT_MADE',
  'LEDGER_MISSING',
  'LEDGER_DAMAGED',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_PASSWORD',
] as const

/** A place in the list of recent ledgers of `app.status`. */
const recent = z.strictObject({ index: z.int().min(0).max(20) })

/** A table of a ledger that differs from the same one of another, by rows. */
export interface LedgerDifference {
  readonly table: string
  readonly onlyHere: number
  readonly onlyThere: number
  readonly different: number
}

/** What came out of a damaged ledger. */
export interface Salvaged {
  /** The new file, beside the damaged one. */
  readonly file: string
  readonly rows: number
  /** Tables of which something was lost. */
  readonly partial: readonly string[]
  /** Against the last good backup; null: there is none. */
  readonly differences: readonly LedgerDifference[] | null
}

export const backupProcedures = {
  /** The backups of the open ledger, the latest first. */
  'backups.list': query({
    input: z.strictObject({}),
    output: typed<Backups>(),
    errors: ['NO_LEDGER'],
  }),
  /** Makes one now; `second` tells whether the second place got it: null: none is set. */
  'backups.make': command({
    input: z.strictObject({}),
    output: typed<{ readonly second: 'made' | 'away' | 'failed' | null }>(),
    errors: [...makeErrors],
    touches: ['backups.list'],
  }),
  /** Asks for a folder on another disk and brings the latest backup there; null: they cancelled. */
  'backups.chooseSecond': command({
    input: z.strictObject({}),
    output: typed<SecondPlace | null>(),
    errors: [...makeErrors, 'BACKUP_SAME_PLACE', 'FILE_NOT_WRITTEN'],
    touches: ['backups.list'],
  }),
  /** Keeps no second place any more; what lies there stays. */
  'backups.forgetSecond': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: ['FILE_NOT_WRITTEN'],
    touches: ['backups.list'],
  }),
  /** Puts a backup in the place of the open ledger, after a backup of what stands there now. */
  'backups.restore': command({
    input: z.strictObject({ name: z.string().max(100) }),
    output: typed<Restored>(),
    errors: [...makeErrors, 'NOT_FOUND', 'LEDGER_NOT_A_LEDGER', 'LEDGER_NEWER', 'FILE_NOT_WRITTEN'],
    touches: ['*'],
  }),
  /** The last good backup of a ledger of the list of recent ones that cannot be opened. */
  'backups.ofRecent': query({
    input: recent,
    output: typed<{ readonly backup: BackupRow | null }>(),
    errors: ['NOT_FOUND', 'LEDGER_PASSWORD'],
  }),
  /** Puts such a ledger aside and its last good backup in its place, and opens that. */
  'backups.recover': command({
    input: recent,
    output: typed<{ readonly ledger: LedgerInfo; readonly aside: string }>(),
    errors: [...makeErrors, 'NOT_FOUND', 'LEDGER_NOT_A_LEDGER', 'LEDGER_NEWER', 'FILE_NOT_WRITTEN'],
    touches: ['*'],
  }),
  /** Takes what can be read out of such a ledger into a new file, and compares it with the backup. */
  'backups.salvage': command({
    input: recent,
    output: typed<Salvaged>(),
    errors: [
      ...makeErrors,
      'NOT_FOUND',
      'LEDGER_NOT_A_LEDGER',
      'LEDGER_EXISTS',
      'FILE_NOT_WRITTEN',
    ],
    touches: [],
  }),
  /** Puts such a ledger aside and what was salvaged of it in its place, and opens that. */
  'backups.takeSalvaged': command({
    input: recent,
    output: typed<{ readonly ledger: LedgerInfo; readonly aside: string }>(),
    errors: [...makeErrors, 'NOT_FOUND', 'LEDGER_NOT_A_LEDGER', 'LEDGER_NEWER', 'FILE_NOT_WRITTEN'],
    touches: ['*'],
  }),
  /** Shows the folder of the backups in the file manager. */
  'backups.show': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches: [],
  }),
}
