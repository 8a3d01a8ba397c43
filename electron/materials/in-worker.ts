import { askWorker } from '../workers/ask-worker.ts'
import type { KeptFile, MaterialFile, MaterialWork } from './material-work.ts'

export type MaterialRequest =
  | {
      readonly job: 'keep'
      readonly folder: string
      readonly files: readonly MaterialFile[]
    }
  | { readonly job: 'find'; readonly folder: string; readonly hashes: readonly string[] }

/**
 * The slow work in a thread of its own: a photo of 12 million pixels takes seconds to decode, a
 * vault of many files minutes to compare.
 */
export function materialWorkIn(workerFile: string): MaterialWork {
  const ask = <T>(request: MaterialRequest): Promise<T> => askWorker<T>(workerFile, request)
  return {
    keep: (folder, files) => ask<KeptFile[]>({ job: 'keep', folder, files }),
    find: (folder, hashes) => ask<(string | null)[]>({ job: 'find', folder, hashes }),
  }
}
