import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { LedgerInfo } from '../../shared/contract/app.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { currentLedger } from './app-handlers.ts'
import type { Backups } from './backup-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type LedgerProcedures =
  | 'ledger.create'
  | 'ledger.open'
  | 'ledger.openRecent'
  | 'ledger.openSample'
  | 'ledger.close'

/** A branch big enough to fill every screen, small enough to be read: 28 people, two groups. */
const sampleSize = { branches: 1, members: 28, years: 1, seed: 1 } as const

/** Puts the ledger that was just opened at the head of the recent ones and describes it. */
function opened(parts: HandlerParts, backups: Backups): LedgerInfo {
  const ledger = unwrap(currentLedger(parts), 'a ledger was just opened')
  parts.shell.settings.remember({ name: ledger.name, file: ledger.file })
  backups.daily()
  return ledger
}

export function ledgerHandlers(
  parts: HandlerParts,
  backups: Backups,
): Pick<Handlers, LedgerProcedures> {
  const { shell, ledger, command } = parts
  /** The ledger before is kept as it was left; where that fails, it is left all the same. */
  const leave = async (): Promise<void> => {
    try {
      await backups.before('close')
    } catch (error) {
      shell.log.write('warn', 'no backup at close', error)
    }
  }
  return {
    'ledger.create': async ({ name, kind, hasCommittee, groups }) => {
      const file = await shell.chooseNewLedgerFile(name)
      if (file === null) return null
      const profile = profileSchema.parse({ hasCommittee, groups })
      const branches = [{ name, kind, profile }]
      await leave()
      ledger.create(file, (db) => foundLedger(db, { name, branches, sample: false }, command()))
      return opened(parts, backups)
    },
    'ledger.open': async () => {
      const file = await shell.chooseLedgerToOpen()
      if (file === null) return null
      await leave()
      ledger.open(file)
      return opened(parts, backups)
    },
    'ledger.openRecent': async ({ index }) => {
      const recent = shell.settings.recent()[index]
      if (!recent) throw new AppError('NOT_FOUND', { id: index })
      await leave()
      ledger.open(recent.file)
      return opened(parts, backups)
    },
    'ledger.openSample': async () => {
      await leave()
      openSample(parts)
      return opened(parts, backups)
    },
    'ledger.close': async () => {
      await leave()
      ledger.close()
      return null
    },
  }
}

/** One sample ledger a month, so that its activities end near today. */
function openSample({ shell, ledger, command }: HandlerParts): void {
  const today = shell.clock.today()
  const file = join(shell.paths.userData, 'samples', `sample-${today.slice(0, 7)}.ledger`)
  if (existsSync(file)) ledger.open(file)
  else ledger.create(file, (db) => fillSampleLedger(db, { ...sampleSize, today }, command()))
}
