import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/app-error.ts'
import type { ImportPreview } from '../../shared/contract/imports.ts'
import type { Corrections } from '../../shared/sheets/correct/corrections.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import { ImportThread } from '../import-thread/import-thread.ts'
import type { Preview, WorkbookSource } from '../import-thread/messages.ts'
import type { HandlerParts } from './handler-parts.ts'

/** A workbook that was read; it waits in its thread for the person's yes. */
export interface WaitingWorkbook {
  readonly token: string
  readonly thread: ImportThread
  /** How it was understood last, and what a person had corrected for that. */
  readonly seen: Preview | null
  readonly corrections: Corrections
}

/** The one workbook that is on its way into the ledger. */
export class WaitingImport {
  readonly #parts: Pick<HandlerParts, 'shell' | 'ledger'>
  #workbook: WaitingWorkbook | null = null

  constructor(parts: Pick<HandlerParts, 'shell' | 'ledger'>) {
    this.#parts = parts
  }

  /** Reads a workbook in the place of the one before. */
  async read(source: WorkbookSource): Promise<ImportPreview> {
    this.end()
    const { shell, ledger } = this.#parts
    const { place } = ledger
    if (place === null) throw new AppError('NO_LEDGER')
    const thread = new ImportThread({
      workerFile: shell.paths.importWorker,
      ledger: place,
      tell: (progress) => shell.sendProgress(progress),
    })
    const opened = { token: randomUUID(), thread, seen: null, corrections: noCorrections }
    this.#workbook = opened
    try {
      return this.keep(opened, await thread.read(source), noCorrections)
    } catch (error) {
      this.end()
      throw error
    }
  }

  /**
   * Of another ledger than the open one nothing goes on.
   * @throws AppError NO_LEDGER, IMPORT_EXPIRED.
   */
  find(token: string): WaitingWorkbook {
    const { ledger } = this.#parts
    if (ledger.file === null) throw new AppError('NO_LEDGER')
    const found = this.#workbook?.token === token ? this.#workbook : null
    if (found?.thread.ledger.file !== ledger.file) throw new AppError('IMPORT_EXPIRED')
    return found
  }

  /** Keeps how a workbook is understood now, unless another one has taken its place meanwhile. */
  keep({ token, thread }: WaitingWorkbook, seen: Preview, corrections: Corrections): ImportPreview {
    if (this.#workbook?.token === token) this.#workbook = { token, thread, seen, corrections }
    return { token, ...seen }
  }

  cancel(): void {
    this.#workbook?.thread.cancel()
  }

  end(): void {
    this.#workbook?.thread.end()
    this.#workbook = null
  }
}
