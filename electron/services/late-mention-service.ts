import { isDeepStrictEqual } from 'node:util'
import type { BranchFacts } from '../../shared/rules/facts.ts'
import { lateMentionFacts, type DatedText } from '../../shared/rules/late-mentions.ts'
import type { Reader } from '../ledger/connection.ts'
import { listTexts } from '../ledger/repositories/minutes.ts'

/** The signal that needs what this service adds. */
export const LATE_MENTION_SIGNAL = 'S-21'

/** Bytes of the shortest text that can name a date. */
const SHORTEST_DATED = 8

type LateMentions = ReturnType<typeof lateMentionFacts>

/** The last answer for each open ledger: most edits touch no text. */
const known = new WeakMap<
  Reader,
  { readonly texts: readonly DatedText[]; readonly found: LateMentions }
>()

/**
 * The facts with what texts of their year mention that came only after their meeting, also where the
 * facts are of one branch only.
 */
export function withLateMentions(
  db: Reader,
  facts: readonly BranchFacts[],
  year: number,
): readonly BranchFacts[] {
  const range = { from: `${year}-01-01`, to: `${year}-12-31`, shortest: SHORTEST_DATED }
  const texts = listTexts(db, range)
  const last = known.get(db)
  const found = last && isDeepStrictEqual(last.texts, texts) ? last.found : lateMentionFacts(texts)
  known.set(db, { texts, found })
  if (found.size === 0) return facts
  return facts.map((branch) => ({ ...branch, lateMentions: found.get(branch.branch.id) ?? [] }))
}
