import { z } from 'zod'
import type { ErrorCode, ErrorDetails } from '../app-error.ts'
import { command, query, typed } from './procedure.ts'

/** A row that the superior changed since the last merge: it was left as it is here. */
export interface PackageConflict {
  /** The name of its table. */
  readonly table: string
  readonly id: number
}

/** What became of a package. */
export interface MergedPackage {
  readonly organization: string
  /** `older`: what was merged before has come further; `problems`: a list from the superior was taken in. */
  readonly outcome: 'merged' | 'unchanged' | 'older' | 'problems'
  /** When and by whom it was packed. */
  readonly packedAt: string
  readonly packedBy: string
  readonly inserted: number
  readonly updated: number
  readonly removed: number
  readonly materials: number
  readonly conflicts: readonly PackageConflict[]
}

/** One of several files: what became of it, or why it was refused. */
export interface PackageOutcome {
  readonly file: string
  readonly merged: MergedPackage | null
  readonly refused: ErrorCode | null
  /** What the sentence of the refusal names. */
  readonly details: ErrorDetails
}

export interface PackedFile {
  readonly file: string
  readonly bytes: number
  readonly organization: string
  readonly records: number
  readonly materials: number
  readonly history: { readonly entries: number; readonly head: string }
}

/** What a package of a branch would hold. */
export interface PackageContents {
  readonly records: number
  readonly materials: number
  readonly materialBytes: number
  readonly entries: number
}

/** A branch that comes by packages. */
export interface PackageSourceRow {
  readonly organization: string
  readonly packedAt: string
  readonly mergedAt: string
  readonly entries: number
}

/** What goes back to a branch. */
export interface ProblemsFile {
  readonly file: string
  readonly organization: string
  readonly problems: number
}

/** Days that a branch has to rectify what was found. */
export const rectificationDays = [15, 30, 60, 90] as const

const ledgerErrors = [
  'NO_LEDGER',
  'NOT_FOUND',
  'LEDGER_MISSING',
  'LEDGER_DAMAGED',
  'LEDGER_IN_USE',
  'LEDGER_READ_ONLY',
  'LEDGER_PASSWORD',
  'FILE_NOT_WRITTEN',
] as const

const passphrase = z.string().min(1).max(200).nullable()

export const packageProcedures = {
  /** What a package of a branch would hold now. */
  'packages.contents': query({
    input: z.strictObject({ organizationId: z.int() }),
    output: typed<PackageContents>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** Asks where to save, then packs a branch; null: the person cancelled. */
  'packages.pack': command({
    input: z.strictObject({
      organizationId: z.int(),
      year: z.int().min(1921).max(2200),
      withMaterials: z.boolean(),
      /** Null: whoever has the file can read it. */
      passphrase,
    }),
    output: typed<PackedFile | null>(),
    errors: [...ledgerErrors, 'FILE_IN_USE'],
    touches: ['packages.contents'],
  }),
  /** Asks where to save, then writes what is late or wrong with a branch as a list for it. */
  'packages.problems': command({
    input: z.strictObject({
      organizationId: z.int(),
      year: z.int().min(1921).max(2200),
      days: z.literal(rectificationDays),
    }),
    output: typed<ProblemsFile | null>(),
    errors: [...ledgerErrors, 'EXPORT_EMPTY', 'FILE_IN_USE'],
    touches: [],
  }),
  /** Asks for packages and takes them in one by one; one that is refused changes nothing. */
  'packages.merge': command({
    input: z.strictObject({ passphrase }),
    output: typed<readonly PackageOutcome[] | null>(),
    errors: [...ledgerErrors, 'BACKUP_NOT_MADE'],
    touches: ['*'],
  }),
  /** The branches that come by packages, the one that was merged longest ago first. */
  'packages.sources': query({
    input: z.strictObject({}),
    output: typed<readonly PackageSourceRow[]>(),
    errors: ['NO_LEDGER'],
  }),
}
