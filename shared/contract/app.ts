import { z } from 'zod'
import type { IsoDate } from '../calendar.ts'
import { command, query, typed } from './procedure.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export const textSizes = [100, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

/** Minutes without a key or a click after which a ledger with a password is locked; 0: never. */
export const idleMinutes = [0, 5, 10, 15, 30, 60] as const
export type IdleMinutes = (typeof idleMinutes)[number]

/** What the audit log calls a person: as on paper. */
export const actorSchema = z.string().trim().min(1).max(40)

export interface AppSettings {
  readonly language: Language
  /** Percent. */
  readonly textSize: TextSize
  readonly lockAfter: IdleMinutes
  /** Who works with the ledger since this start, for the audit log; null: nobody has said so yet. */
  readonly actor: string | null
  /** Who did before, latest first. */
  readonly actors: readonly string[]
}

export interface RecentLedger {
  readonly name: string
  readonly file: string
  /** False where the file is not there now (a USB stick that was pulled out). */
  readonly present: boolean
}

export interface AppStatus {
  readonly version: string
  readonly today: IsoDate
  readonly settings: AppSettings
  readonly ledger: LedgerInfo | null
  /** A locked ledger that waits for its password. */
  readonly waiting: { readonly name: string; readonly file: string } | null
  readonly recent: readonly RecentLedger[]
}

export interface LedgerInfo {
  readonly name: string
  readonly file: string
  readonly sample: boolean
  /**
   * Local ISO time of the last command, where the computer's clock is behind it now: what is written
   * meanwhile would bear a wrong day.
   */
  readonly clockBehind: string | null
  /** Whether it opens only with a password. */
  readonly hasPassword: boolean
  readonly organizations: readonly OrganizationInfo[]
  /** Years that hold activities or dues, with the current one, latest first. */
  readonly years: readonly number[]
}

export interface OrganizationInfo {
  readonly id: number
  readonly name: string
  readonly level: 'committee' | 'generalBranch' | 'branch' | 'group'
  readonly parentId: number | null
}

export const appProcedures = {
  'app.status': query({ input: z.strictObject({}), output: typed<AppStatus>(), errors: [] }),
  'app.setSettings': command({
    input: z.strictObject({
      language: z.enum(languages).optional(),
      textSize: z.literal(textSizes).optional(),
      lockAfter: z.literal(idleMinutes).optional(),
      actor: actorSchema.optional(),
    }),
    output: typed<AppSettings>(),
    errors: ['FILE_NOT_WRITTEN'],
    touches: ['app.status'],
  }),
  /** A page made for paper says that its data and fonts are there; printing waits for it. */
  'print.ready': command({
    input: z.strictObject({}),
    output: typed<null>(),
    errors: [],
    touches: [],
  }),
}
