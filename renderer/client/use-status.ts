import type { AppStatus, LedgerInfo } from '../../shared/contract/app.ts'
import { unwrap } from '../../shared/assert.ts'
import { useProcedure } from './hooks.ts'

/** The state of the app. Only below the gate that waits for its first answer. */
export function useStatus(): AppStatus {
  return unwrap(useProcedure('app.status', {}).data, 'the start gate waits for the first answer')
}

/** The open ledger. Only on screens that the gate shows while one is open. */
export function useLedger(): LedgerInfo {
  return unwrap(useStatus().ledger, 'the start gate shows these screens only with a ledger')
}
