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

/** Counts the records of all tables as they are written, one call before each. */
export function rowCounter(
  watch: ImportWatch,
  stage: ImportStage,
  tables: readonly { readonly records: readonly unknown[] }[],
): () => void {
  const total = tables.reduce((sum, { records }) => sum + records.length, 0)
  let done = 0
  return () => {
    watch.step(stage, done, total)
    done += 1
  }
}
