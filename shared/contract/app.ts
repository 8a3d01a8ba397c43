import { z } from 'zod'
import type { IsoDate } from '../calendar.ts'
import { command, query, typed } from './procedure.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

export const textSizes = [100, 125, 150] as const
export type TextSize = (typeof textSizes)[number]

export interface AppSettings {
  readonly language: Language
  /** Percent. */
  readonly textSize: TextSize
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
  readonly recent: readonly RecentLedger[]
}

export interface LedgerInfo {
  readonly name: string
  readonly file: string
  readonly sample: boolean
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
