import type { PackageOutcome } from '../../../shared/contract/packages.ts'
import { keptState } from '../../ui/kept-state.tsx'

/** What became of the packages that were merged last: the merge makes every screen anew. */
const kept = keptState<readonly PackageOutcome[]>([])
export const MergeOutcomesProvider = kept.Provider
export const useMergeOutcomes = kept.useKept
