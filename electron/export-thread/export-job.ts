import type { IsoDate } from '../../shared/calendar.ts'
import type { Language } from '../../shared/contract/app.ts'
import type { ShownList } from '../../shared/contract/lists.ts'
import type { PaperWanted } from '../../shared/contract/paper.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'

/** What the thread of an export is to write. */
export type ExportWork =
  | {
      readonly job: 'table'
      readonly ledger: LedgerPlace
      readonly table: string
      /** Null: all branches of the ledger. */
      readonly organizationId: number | null
      readonly masked: boolean
    }
  | {
      readonly job: 'paper'
      readonly ledger: LedgerPlace
      readonly wanted: PaperWanted
      readonly shown: ShownList | null
    }
  | { readonly job: 'list'; readonly list: ShownList }
  | { readonly job: 'notice'; readonly ledger: LedgerPlace; readonly organizationId: number }
  | { readonly job: 'report'; readonly ledger: LedgerPlace; readonly what: 'annual' | 'figures' }
  | {
      readonly job: 'template'
      readonly kind: string
      /** Full name of the branch that is to fill it in, where one is chosen. */
      readonly organization: string | null
    }

/** All that it needs to know: threads carry values only. */
export interface ExportJob {
  readonly file: string
  readonly work: ExportWork
  readonly year: number
  readonly today: IsoDate
  readonly language: Language
  readonly resources: string
  readonly ownRules: string
  /** Memory of the flag by which the writing is stopped; without one nobody stops it. */
  readonly stop?: SharedArrayBuffer
}
