import type { SearchHit } from '../../../shared/contract/search.ts'
import { keptState } from '../../ui/kept-state.tsx'

const MOST = 8

const recent = keptState<readonly SearchHit[]>([])
export const RecentHitsProvider = recent.Provider

/** What was opened from the search since the ledger was opened, and a way to add to it. */
export function useRecentHits(): readonly [readonly SearchHit[], (hit: SearchHit) => void] {
  const [hits, set] = recent.useKept()
  return [hits, (hit) => set(withRecent(hits, hit))]
}

const types = ['member', 'activity', 'entry'] as const

/** The latest of each type first, by type as the search lists them; nothing twice. */
export function withRecent(hits: readonly SearchHit[], hit: SearchHit): readonly SearchHit[] {
  const others = hits.filter(
    ({ type, id, register }) => type !== hit.type || id !== hit.id || register !== hit.register,
  )
  // Why it was found then has nothing to do with what is typed next.
  const kept = [{ ...hit, excerpt: null }, ...others].slice(0, MOST)
  return kept.toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type))
}
