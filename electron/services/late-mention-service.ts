import { lateMentionFacts } from '../../shared/rules/late-mentions.ts'
import type { Reader } from '../ledger/connection.ts'
import { listTexts } from '../ledger/repositories/minutes.ts'

/** Bytes of the shortest text that can name a date. */
const SHORTEST_DATED = 8

/** What texts of a year mention that came only after their meeting, by branch. */
export function readLateMentions(db: Reader, year: number): ReturnType<typeof lateMentionFacts> {
  const range = { from: `${year}-01-01`, to: `${year}-12-31`, shortest: SHORTEST_DATED }
  return lateMentionFacts(listTexts(db, range))
}
