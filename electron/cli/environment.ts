import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { IsoDate } from '../../shared/calendar.ts'
import type { Language } from '../../shared/contract/app.ts'
import type { Text } from '../../shared/text.ts'
import type { Resources } from '../services/resources.ts'

/** What every command gets: options that all share, and the two streams it may write to. */
export interface Environment {
  readonly ledgerFile: string
  /** Of a locked ledger; null: none was given. @throws AppError LEDGER_PASSWORD. */
  readonly password: () => string | null
  readonly json: boolean
  readonly language: Language
  readonly today: IsoDate
  /** Local ISO time for the audit log. */
  readonly now: string
  readonly resources: Resources
  readonly translate: (text: Text) => string
  readonly print: (text: string) => void
  readonly note: (text: string) => void
}

/** Where rule files of this place are looked for, where `--rules` names no folder. */
export function defaultRulesFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  return join(dirname(defaultLedgerFile(env, platform)), 'rules')
}

/** The ledger that is used where `--ledger` names none: in the user's own data folder. */
export function defaultLedgerFile(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir()
  const base: Partial<Record<NodeJS.Platform, string | undefined>> = {
    win32: env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  }
  return join(
    base[platform] ?? env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
    'branch-ledger',
    'default.ledger',
  )
}
