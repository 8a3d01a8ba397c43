import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { LedgerInfo } from '../../shared/contract/app.ts'
import type { BackupRow, Salvaged, SecondPlace } from '../../shared/contract/backups.ts'
import type { BackupReason } from '../../shared/backup/backup-name.ts'
import { unwrap } from '../../shared/assert.ts'
import { BackupDesk } from '../backup/backup-desk.ts'
import { backupFolder, listBackupFiles } from '../backup/backup-files.ts'
import { makeBackupOf } from '../backup/make-backup.ts'
import { recoverLedger } from '../backup/recover.ts'
import { takeSalvaged } from '../backup/rescue.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { lookAtSecondPlace, mirrorBackups, refuseSamePlace } from '../backup/second-place.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import type { LedgerKey } from '../lock/ledger-key.ts'
import { currentLedger } from './app-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type BackupProcedures = Extract<keyof Handlers, `backups.${string}`>

/** Backups of the open ledger, by themselves and on request. The sample is invented: it has none. */
export class Backups {
  readonly #parts: HandlerParts
  readonly #desk: BackupDesk

  constructor(parts: HandlerParts) {
    this.#parts = parts
    this.#desk = new BackupDesk(parts.shell.paths.backupWorker)
  }

  /** Before something that changes much. @throws AppError BACKUP_NOT_MADE: it must not go on. */
  async before(reason: BackupReason): Promise<void> {
    if (!this.#isNeeded()) return
    await this.#make(reason)
    // What waits here must not wait for a slow stick; a full one is told when a backup is asked for.
    void this.#mirror().catch(() => undefined)
  }

  /** The first time of a day that a ledger is opened; nobody waits for it. */
  daily(): void {
    const { ledger, shell } = this.#parts
    if (ledger.file === null || !this.#isNeeded()) return
    const today = shell.clock.today()
    const [latest] = listBackupFiles(backupFolder(ledger.file))
    if (latest && latest.at.slice(0, 10) >= today) return
    this.#make('daily')
      .then(() => this.#mirror())
      .catch((error: unknown) => shell.log.write('warn', 'no backup', error))
  }

  /** As the last thing, when there is no window any more that could stop. */
  atClose(): void {
    const { ledger, shell } = this.#parts
    const { file: ledgerFile } = ledger
    if (ledgerFile === null || !this.#isNeeded()) return
    try {
      makeBackupOf(ledger.db, { ledgerFile, reason: 'close', at: shell.clock.now() })
      const place = shell.settings.secondPlace()
      const key = ledger.place?.key ?? null
      if (place !== null) mirrorBackups({ ledgerFile, key, place, today: shell.clock.today() })
    } catch (error) {
      shell.log.write('warn', 'no backup at close', error)
    }
  }

  handlers(): Pick<Handlers, BackupProcedures> {
    return {
      'backups.list': async () => {
        const { file, key } = this.#place()
        const rows = await this.#desk.list(file, key)
        const place = this.#parts.shell.settings.secondPlace()
        const second = place === null ? null : lookAtSecondPlace(place, file)
        return { folder: backupFolder(file), second, rows }
      },
      'backups.make': async () => {
        await this.#make('manual')
        return { second: await this.#mirror() }
      },
      'backups.chooseSecond': () => this.#chooseSecond(),
      'backups.forgetSecond': () => {
        this.#parts.shell.settings.setSecondPlace(null)
        return null
      },
      'backups.restore': ({ name }) => this.#restore(name),
      'backups.ofRecent': async ({ index }) => ({
        backup: await this.#lastGood(this.#recentFile(index)),
      }),
      'backups.recover': ({ index }) =>
        this.#replace(
          this.#recentFile(index),
          (file, at, key) => recoverLedger(file, key, at).aside,
        ),
      'backups.salvage': ({ index }) => this.#salvage(this.#recentFile(index)),
      'backups.takeSalvaged': ({ index }) =>
        this.#replace(this.#recentFile(index), (file, at) => takeSalvaged(file, at)),
      'backups.show': () => {
        const folder = backupFolder(this.#place().file)
        const [latest] = listBackupFiles(folder)
        if (!latest) throw new AppError('NOT_FOUND')
        this.#parts.shell.showInFolder(join(folder, latest.name))
        return null
      },
    }
  }

  #place(): LedgerPlace {
    const { place } = this.#parts.ledger
    if (place === null) throw new AppError('NO_LEDGER')
    return place
  }

  /** The key of a ledger that is not open, where its password was typed already. */
  #keyFor(ledgerFile: string): LedgerKey | null {
    const { waiting } = this.#parts.ledger
    return waiting?.file === ledgerFile ? waiting.key : null
  }

  #lastGood(ledgerFile: string): Promise<BackupRow | null> {
    return this.#desk.lastGood(ledgerFile, this.#keyFor(ledgerFile))
  }

  #recentFile(index: number): string {
    const recent = this.#parts.shell.settings.recent()[index]
    if (!recent) throw new AppError('NOT_FOUND', { id: index })
    return recent.file
  }

  /** Lets something take the place of a ledger that cannot be opened, and opens it. */
  #replace(
    ledgerFile: string,
    take: (file: string, at: string, key: LedgerKey | null) => string,
  ): { readonly ledger: LedgerInfo; readonly aside: string } {
    this.#refuseOpen(ledgerFile)
    const { ledger, shell } = this.#parts
    const key = this.#keyFor(ledgerFile)
    const aside = take(ledgerFile, shell.clock.now(), key)
    ledger.open(ledgerFile, key)
    return { ledger: unwrap(currentLedger(this.#parts), 'the ledger was just opened'), aside }
  }

  #salvage(ledgerFile: string): Promise<Salvaged> {
    this.#refuseOpen(ledgerFile)
    const key = this.#keyFor(ledgerFile)
    const migrations = join(this.#parts.shell.paths.resources, 'migrations')
    return this.#desk.rescue({ ledgerFile, key, migrations })
  }

  /** The one that is open is sound: nothing of it is to be put aside. */
  #refuseOpen(ledgerFile: string): void {
    if (this.#parts.ledger.file === ledgerFile) throw new AppError('NOT_FOUND')
  }

  #isNeeded(): boolean {
    return currentLedger(this.#parts)?.sample === false
  }

  #make(reason: BackupReason): Promise<string | null> {
    const { clock } = this.#parts.shell
    const { file, key } = this.#place()
    return this.#desk.make({ ledgerFile: file, key, reason, at: clock.now() })
  }

  /** Brings the latest backup to the second place, where one is set and there. */
  async #mirror(): Promise<'made' | 'away' | 'failed' | null> {
    const { shell } = this.#parts
    const place = shell.settings.secondPlace()
    if (place === null) return null
    const { file: ledgerFile, key } = this.#place()
    try {
      const request = { ledgerFile, key, place, today: shell.clock.today() }
      return (await this.#desk.mirror(request)) ? 'made' : 'away'
    } catch (error) {
      shell.log.write('warn', 'no backup in the second place', error)
      return 'failed'
    }
  }

  async #chooseSecond(): Promise<SecondPlace | null> {
    const { shell } = this.#parts
    const { file, key } = this.#place()
    const place = await shell.chooseSecondPlace()
    if (place === null) return null
    refuseSamePlace(place, file)
    if (listBackupFiles(backupFolder(file)).length === 0) await this.#make('manual')
    await this.#desk.mirror({ ledgerFile: file, key, place, today: shell.clock.today() })
    shell.settings.setSecondPlace(place)
    return lookAtSecondPlace(place, file)
  }

  async #restore(name: string) {
    const { ledger } = this.#parts
    const { file: ledgerFile, key } = this.#place()
    const folder = backupFolder(ledgerFile)
    // Only what stands in the list: a name from the window is no path.
    const chosen = listBackupFiles(folder).find((one) => one.name === name)
    if (!chosen) throw new AppError('NOT_FOUND')
    await this.#make('restore')
    // Where nothing has changed since, the latest one holds the present state already.
    const before = unwrap(listBackupFiles(folder)[0], 'the present state was just kept').name
    ledger.close()
    try {
      restoreBackup(ledgerFile, join(folder, chosen.name), key)
    } finally {
      ledger.open(ledgerFile, key)
    }
    return { ledger: unwrap(currentLedger(this.#parts), 'the ledger was just opened'), before }
  }
}
