import { basename, extname } from 'node:path'
import type { AppStatus, LedgerInfo } from '../../shared/contract/app.ts'
import { describeLedger } from '../services/ledger-service.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

/** What the window shows of the open ledger, or null. */
export function currentLedger({ shell, ledger }: HandlerParts): LedgerInfo | null {
  const { file } = ledger
  return file === null ? null : describeLedger(ledger.db, file, shell.clock.now())
}

/** Its name is the one that it had when it was opened here last, or else that of its file. */
function waitingLedger({ shell, ledger }: HandlerParts): AppStatus['waiting'] {
  if (!ledger.waiting) return null
  const { file } = ledger.waiting
  const known = shell.settings.recent().find((recent) => recent.file === file)
  return { name: known?.name ?? basename(file, extname(file)), file }
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
      waiting: waitingLedger(parts),
      recent: shell.settings.recent(),
    }),
    'app.setSettings': (changes) => shell.settings.update(changes),
    'print.ready': (_input, sender) => {
      shell.pageReady(sender)
      return null
    },
  }
}
