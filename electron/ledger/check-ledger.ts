import type { CheckedLedger } from '../../shared/contract/health.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { clockSetBack } from './audit.ts'
import { historyCode, historyOf } from './history-code.ts'
import { verifyLedger } from './integrity.ts'
import { joinLedgerFile } from './open.ts'

/**
 * Checks a ledger beside those who work with it, in one consistent state.
 * @param code as it stands on a paper; null: none was typed.
 */
export function checkLedger(
  file: string,
  key: LedgerKey | null,
  code: string | null,
): CheckedLedger {
  const db = joinLedgerFile(file, key)
  try {
    return db.transaction(() => ({
      health: verifyLedger(db),
      clockSetBack: clockSetBack(db),
      code: historyCode(db),
      history: code === null ? null : historyOf(db, code),
    }))()
  } finally {
    db.close()
  }
}
