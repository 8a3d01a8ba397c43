import type { LedgerKey } from '../lock/ledger-key.ts'

/** All that a thread of this app needs to join an open ledger. */
export interface LedgerPlace {
  readonly file: string
  /** Of a locked ledger. */
  readonly key: LedgerKey | null
}
