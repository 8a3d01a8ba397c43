import type { ImportStage } from '../../../shared/contract/events.ts'

/** Whoever waits for an import: is told how far it is, and may end it between two rows. */
export interface ImportWatch {
  /**
   * `done` of `total` steps of a stage; `total` 0 where it cannot be known.
   * @throws AppError IMPORT_CANCELLED, which leaves the transaction without a trace.
   */
  step(stage: ImportStage, done: number, total: number): void
}

/** Nobody waits: the command line, and tests. */
export const unwatched: ImportWatch = { step: () => undefined }

/** Stages are told in thousandths. */
export const WHOLE = 1000

interface Part {
  readonly from: number
  readonly to: number
  /** How many rows this part has. */
  readonly rows: number
}

/** To be called before each row of a part of a stage. */
export function counter(watch: ImportWatch, stage: ImportStage, part: Part): () => void {
  let done = 0
  return () => {
    const share = Math.min(done / part.rows, 1)
    watch.step(stage, Math.floor(part.from + (part.to - part.from) * share), WHOLE)
    done += 1
  }
}
