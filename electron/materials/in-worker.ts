import { askWorker } from '../workers/ask-worker.ts'
import type { KeptFile, MaterialFile, MaterialWork } from './material-work.ts'
import type { Vault } from './vault.ts'

export type MaterialRequest =
  | {
      readonly job: 'keep'
      readonly vault: Vault
      readonly files: readonly MaterialFile[]
    }
  | { readonly job: 'find'; readonly vault: Vault; readonly hashes: readonly string[] }

/**
 * The slow work in a thread of its own: a photo of 12 million pixels takes seconds to decode, a
 * vault of many files minutes to compare.
 */
export function materialWorkIn(workerFile: string): MaterialWork {
  const ask = <T>(request: MaterialRequest): Promise<T> => askWorker<T>(workerFile, request)
  return {
    keep: (vault, files) => ask<KeptFile[]>({ job: 'keep', vault, files }),
    find: (vault, hashes) => ask<(string | null)[]>({ job: 'find', vault, hashes }),
  }
}
