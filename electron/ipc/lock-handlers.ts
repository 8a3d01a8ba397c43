import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import { printedRecoveryKey, readRecoveryKey } from '../../shared/recovery-key.ts'
import { backupFolder, listBackupFiles } from '../backup/backup-files.ts'
import { copyKeyFile, isSecretOf, writeKeyFile } from '../lock/key-file.ts'
import { keyOfSecret, type LedgerKey } from '../lock/ledger-key.ts'
import { unlock, unlockedSecret } from '../lock/unlock.ts'
import { currentLedger } from './app-handlers.ts'
import type { HandlerParts } from './handler-parts.ts'
import type { Handlers } from './handlers-type.ts'

type LockProcedures = Extract<keyof Handlers, `lock.${string}`>

/** Seconds that a wrong password costs, from the first one on. */
const waits = [1, 2, 4, 8, 16, 30] as const

export const printedKeyRoute = '/print/recovery-key'

interface LockParts extends HandlerParts {
  /** What is done before a ledger is closed, and after one was opened. */
  readonly leave: () => Promise<void>
  readonly opened: () => void
  /** Ends what still reads the ledger, and takes away what was copied out of it. */
  readonly forget: () => void
  readonly wait?: (seconds: number) => Promise<void>
}

/** Opens, locks and re-keys the ledger that has a password. */
export class Lock {
  readonly #parts: LockParts
  #wrong = 0
  /** Ends when the answer before was given: who asks twice at once waits twice. */
  #turn: Promise<void> = Promise.resolve()
  #printed: { recoveryKey: string; ledger: string; file: string } | null = null

  constructor(parts: LockParts) {
    this.#parts = parts
  }

  handlers(): Pick<Handlers, LockProcedures> {
    return {
      'lock.open': ({ password }) => this.#open(password),
      'lock.close': () => this.#close(),
      'lock.leave': () => {
        this.#parts.ledger.close()
        return null
      },
      'lock.setPassword': async ({ password, next }) => {
        const { file } = this.#locked()
        const secret = await this.#try(() => unlockedSecret(file, password))
        writeKeyFile(file, secret, next)
        const folder = backupFolder(file)
        for (const { name } of listBackupFiles(folder)) copyKeyFile(file, `${folder}/${name}`)
        return null
      },
      'lock.recoveryKey': async ({ password }) => {
        const { file } = this.#locked()
        const secret = await this.#try(() => unlockedSecret(file, password))
        return { recoveryKey: printedRecoveryKey(secret) }
      },
      'lock.printRecoveryKey': ({ recoveryKey }) => this.#print(recoveryKey),
      'lock.printed': () => {
        if (!this.#printed) throw new AppError('NOT_FOUND')
        return this.#printed
      },
    }
  }

  async #open(password: string) {
    const { ledger, opened } = this.#parts
    const { waiting } = ledger
    if (!waiting) throw new AppError('NO_LEDGER')
    const key = await this.#try(() => unlock(waiting.file, password))
    await this.#try(() => this.#openWith(waiting.file, key))
    opened()
    return unwrap(currentLedger(this.#parts), 'the ledger was just opened')
  }

  /** A key that is right, of a ledger that is not: its backups may open. */
  #openWith(file: string, key: LedgerKey): void {
    try {
      this.#parts.ledger.open(file, key)
    } catch (error) {
      const isWrong = error instanceof AppError && error.code === 'LEDGER_PASSWORD'
      if (!isWrong) this.#parts.ledger.keepKey(key)
      throw error
    }
  }

  async #close(): Promise<boolean> {
    const { ledger, leave, forget } = this.#parts
    if (ledger.place?.key == null) return false
    await leave()
    forget()
    return ledger.lock()
  }

  /** A wrong password is answered later each time, whoever asks. */
  async #try<T>(work: () => T): Promise<T> {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    try {
      const value = work()
      this.#wrong = 0
      return value
    } catch (error) {
      if (error instanceof AppError && error.code === 'LEDGER_PASSWORD') await this.#delay()
      throw error
    } finally {
      resolve()
    }
  }

  async #delay(): Promise<void> {
    const seconds = waits[Math.min(this.#wrong, waits.length - 1)] ?? 0
    this.#wrong += 1
    const wait = this.#parts.wait ?? ((time: number) => sleep(time * 1000))
    await wait(seconds)
  }

  /** @throws AppError NO_LEDGER: none with a password is open. */
  #locked() {
    const { place } = this.#parts.ledger
    if (place === null || place.key === null) throw new AppError('NO_LEDGER')
    return place
  }

  async #print(recoveryKey: string): Promise<boolean> {
    const { file, key } = this.#locked()
    const secret = readRecoveryKey(recoveryKey)
    const isRight = secret !== null && keyOfSecret(secret) === key
    if (!isRight || isSecretOf(file, secret) === false) throw new AppError('LEDGER_PASSWORD')
    const ledger = currentLedger(this.#parts)?.name ?? ''
    this.#printed = { recoveryKey, ledger, file: basename(file) }
    try {
      return await this.#parts.shell.printOnPaper({ route: printedKeyRoute, landscape: false })
    } finally {
      this.#printed = null
    }
  }
}
