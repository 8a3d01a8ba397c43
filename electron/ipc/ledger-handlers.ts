import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import type { LedgerInfo } from '../../shared/contract/app.ts'
import type { In } from '../../shared/contract/contract.ts'
import type { Reader } from '../ledger/connection.ts'
import { foundLedger, profileSchema } from '../services/ledger-service.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { readBackupName } from '../../shared/backup/backup-name.ts'
import { adoptBackup } from '../backup/second-place.ts'
import { withNewKeys } from '../lock/new-keys.ts'
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
export function openedLedger(parts: HandlerParts, backups: Backups): LedgerInfo {
  const ledger = unwrap(currentLedger(parts), 'a ledger was just opened')
  parts.shell.settings.remember({ name: ledger.name, file: ledger.file })
  backups.daily()
  parts.stands.prime()
  return ledger
}

/** Keeps the open ledger as it is left; where that fails, it is left all the same. */
export async function leaveLedger({ shell }: HandlerParts, backups: Backups): Promise<void> {
  try {
    await backups.before('close')
  } catch (error) {
    shell.log.write('warn', 'no backup at close', error)
  }
}

export function ledgerHandlers(
  parts: HandlerParts,
  backups: Backups,
): Pick<Handlers, LedgerProcedures> {
  const { shell, ledger } = parts
  const leave = (): Promise<void> => leaveLedger(parts, backups)
  /** Null: it is locked, and waits for its password. */
  const open = async (file: string): Promise<LedgerInfo | null> => {
    await leave()
    ledger.open(file)
    return ledger.waiting ? null : openedLedger(parts, backups)
  }
  const openFromBackup = async (backup: string): Promise<LedgerInfo | null> => {
    const file = await shell.chooseNewLedgerFile(basename(dirname(backup), '.backups'))
    if (file === null) return null
    await leave()
    adoptBackup(backup, file)
    return open(file)
  }
  return {
    'ledger.create': async (wanted) => {
      const file = await shell.chooseNewLedgerFile(wanted.name)
      if (file === null) return null
      await leave()
      const recoveryKey = create(parts, file, wanted)
      return { ledger: openedLedger(parts, backups), recoveryKey }
    },
    'ledger.open': async () => {
      const file = await shell.chooseLedgerToOpen()
      if (file === null) return null
      // A backup is never worked in: what is opened is a ledger of its own, made from it.
      return readBackupName(basename(file)) === null ? open(file) : openFromBackup(file)
    },
    'ledger.openRecent': ({ index }) => {
      const recent = shell.settings.recent()[index]
      if (!recent) throw new AppError('NOT_FOUND', { id: index })
      return open(recent.file)
    },
    'ledger.openSample': async () => {
      await leave()
      openSample(parts)
      return openedLedger(parts, backups)
    },
    'ledger.close': async () => {
      await leave()
      ledger.close()
      return null
    },
  }
}

/** Gives the recovery key of a ledger with a password, else null. */
function create(
  { ledger, command }: HandlerParts,
  file: string,
  { name, branches: names, kind, hasCommittee, groups, password }: In<'ledger.create'>,
): string | null {
  const profile =
    names === null
      ? profileSchema.parse({ hasCommittee, groups })
      : profileSchema.parse({ parent: name })
  const branches = (names ?? [name]).map((branch) => ({ name: branch, kind, profile }))
  const found = (db: Reader): void => foundLedger(db, { name, branches, sample: false }, command())
  return withNewKeys(file, password, (key) => ledger.create(file, found, key)).recoveryKey
}

/** One sample ledger a month, so that its activities end near today. */
function openSample({ shell, ledger, command }: HandlerParts): void {
  const today = shell.clock.today()
  const file = join(shell.paths.userData, 'samples', `sample-${today.slice(0, 7)}.ledger`)
  if (existsSync(file)) ledger.open(file)
  else ledger.create(file, (db) => fillSampleLedger(db, { ...sampleSize, today }, command()))
}
