import { AppError } from '../../../shared/app-error.ts'

/**
 * Bounds of what a workbook may unfold to. A real county's workbook stays far below each;
 * a zip bomb or a broken export does not.
 */
export interface ReadLimits {
  /** Size of the file itself. */
  readonly fileBytes: number
  /** Sum of all parts that are unpacked. */
  readonly unpackedBytes: number
  /**
   * How many times its packed size a part may unfold to, once it is larger than `freeBytes`.
   * Rows of formats alone reach 60, whole sheets of records 10; a bomb has 1,000.
   */
  readonly unfolding: number
  readonly freeBytes: number
  /** Parts in the zip, sheets in the workbook. */
  readonly parts: number
  readonly sheets: number
  /** Cells that hold something, over all sheets. */
  readonly cells: number
  /** Merged blocks, and rows with content that they cover, over all sheets. */
  readonly merges: number
}

const MIB = 1024 * 1024

/** 64 MiB of file (as in the contract), 512 MiB unpacked, five million cells. */
export const defaultLimits: ReadLimits = {
  fileBytes: 64 * MIB,
  unpackedBytes: 512 * MIB,
  unfolding: 100,
  freeBytes: 64 * MIB,
  parts: 50_000,
  sheets: 5000,
  cells: 5_000_000,
  merges: 1_000_000,
}

/** Counts one quantity and refuses the file where it passes its bound. */
export class Allowance {
  readonly #file: string
  readonly #limit: number
  #used = 0

  constructor(file: string, limit: number) {
    this.#file = file
    this.#limit = limit
  }

  /** Takes `amount` more; throws `WORKBOOK_TOO_LARGE` beyond the bound. */
  take(amount: number): void {
    this.#used += amount
    if (this.#used > this.#limit) throw new AppError('WORKBOOK_TOO_LARGE', { file: this.#file })
  }
}
