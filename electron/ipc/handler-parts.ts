import type { Shell } from '../app/shell.ts'
import type { CommandContext } from '../ledger/command.ts'
import type { StandsDesk } from '../stands-thread/stands-desk.ts'
import type { OpenLedger } from '../services/open-ledger.ts'
import type { Resources } from '../services/resources.ts'

/** What the handlers of every area share. */
export interface HandlerParts {
  readonly shell: Shell
  readonly ledger: OpenLedger
  readonly resources: Resources
  /** How all duties of the branches stand. */
  readonly stands: StandsDesk
  /** Who and when, for the audit log of a command that starts now. */
  readonly command: () => CommandContext
}
