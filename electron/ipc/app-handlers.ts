import type { LedgerInfo } from '../../shared/contract/app.ts'
import { describeLedger } from '../services/ledger-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

/** What the window shows of the open ledger, or null. */
export function currentLedger({ shell, ledger }: HandlerParts): LedgerInfo | null {
  const { file } = ledger
  return file === null ? null : describeLedger(ledger.db, file, shell.clock.today())
}

export function appHandlers(
  parts: HandlerParts,
): Pick<Handlers, 'app.status' | 'app.setSettings' | 'print.ready'> {
  const { shell } = parts
  return {
    'app.status': () => ({
      version: shell.version,
      today: shell.clock.today(),
      settings: shell.settings.get(),
      ledger: currentLedger(parts),
      recent: shell.settings.recent(),
    }),
    'app.setSettings': (changes) => shell.settings.update(changes),
    'print.ready': (_input, sender) => {
      shell.pageReady(sender)
      return null
    },
  }
}
