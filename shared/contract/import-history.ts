import type { TableKind } from '../sheets/table.ts'
import type { ImportBatch } from './imports.ts'

/** A cell that a person corrected when a workbook was imported. */
export interface ImportCorrection {
  readonly id: number
  readonly sheet: string
  readonly cell: string
  /** What the workbook says. */
  readonly original: string
  /** What was imported instead; '' where the cell was emptied. */
  readonly corrected: string
  readonly importedAt: string
}

/** A batch with all that is kept of it. */
export interface ImportBatchDetail {
  readonly batch: ImportBatch
  /** Who wrote it: the window, the command line … */
  readonly actor: string | null
  readonly files: readonly {
    readonly sha256: string
    readonly name: string
    readonly size: number
  }[]
  readonly sheets: readonly {
    readonly sheet: string
    readonly inserted: number
    readonly updated: number
    readonly unchanged: number
    readonly refused: number
  }[]
  readonly corrections: readonly ImportCorrection[]
}

/** A mapping of columns that is kept for sheets with the same headings. */
export interface LayoutInfo {
  readonly id: number
  readonly kind: TableKind
  /** The headings, left to right. */
  readonly headings: readonly string[]
  /** Where a person said so first. */
  readonly file: string
  readonly rememberedAt: string
}
