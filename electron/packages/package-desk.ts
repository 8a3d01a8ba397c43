import type { MergedPackage, PackedFile } from '../../shared/contract/packages.ts'
import type { CommandContext } from '../ledger/command.ts'
import type { LedgerPlace } from '../ledger/ledger-place.ts'
import { askWorker } from '../workers/ask-worker.ts'
import type { PackRequest } from './pack-branch.ts'

export type PackageJob =
  | {
      readonly job: 'pack'
      readonly place: LedgerPlace
      readonly file: string
      readonly wanted: Omit<PackRequest, 'ruleBook'>
      readonly resources: string
      readonly ownRules: string
      readonly context: CommandContext
    }
  | {
      readonly job: 'merge'
      readonly place: LedgerPlace
      readonly path: string
      readonly passphrase: string | null
      readonly context: CommandContext
    }

type JobOf<K extends PackageJob['job']> = Omit<Extract<PackageJob, { job: K }>, 'job'>

/** Packages in a thread of their own: a year with its pictures takes seconds. */
export class PackageDesk {
  readonly #workerFile: string

  constructor(workerFile: string) {
    this.#workerFile = workerFile
  }

  /** Writes a package. @throws AppError NOT_FOUND, LEDGER_…, FILE_NOT_WRITTEN. */
  pack(job: JobOf<'pack'>): Promise<PackedFile> {
    return askWorker(this.#workerFile, { job: 'pack', ...job } satisfies PackageJob)
  }

  /** As `mergePackage`. */
  merge(job: JobOf<'merge'>): Promise<MergedPackage> {
    return askWorker(this.#workerFile, { job: 'merge', ...job } satisfies PackageJob)
  }
}
