import { yearOf, type IsoDate } from '../calendar.ts'
import { placeNames } from '../similarity/normal-form.ts'
import { findAlike, type AlikePair } from '../text-similarity.ts'
import type { LikenessFact, WrittenRecord } from './facts.ts'

/** An activity with what was written about it. */
export interface WrittenText extends WrittenRecord {
  readonly minutes: string | null
  /** Agenda and resolution, one after the other. */
  readonly agenda: string | null
}

export interface LikenessRequest {
  /** The year whose records are asked about; those before it are what they may be copied from. */
  readonly year: number
  /** `similarity.threshold`. */
  readonly threshold: number
  /** Names of people and organizations: who it was and where makes no text another one. */
  readonly people: readonly string[]
  readonly organizations: readonly string[]
}

/** In shorter texts (an agenda of one line) everybody writes the same, and nothing follows. */
export const SHORTEST_COMPARED = 60

const parts = ['minutes', 'agenda'] as const

/**
 * What in the texts of a ledger is alike, by the id of the branch that held the later of the two
 * meetings. Of each text that one is told that says most: an identical one of the branch itself,
 * else the likest, and among equals the first that was written, so that it stays the same when
 * more is recorded.
 */
export function likenessFacts(
  texts: readonly WrittenText[],
  request: LikenessRequest,
): Map<number, LikenessFact[]> {
  const inOrder = texts.toSorted((a, b) => compareText(a.heldOn, b.heldOn) || a.id - b.id)
  const byId = new Map(inOrder.map((text) => [text.id, text]))
  const masks = new Set([...request.people, ...request.organizations.flatMap(placeNames)])
  const { threshold } = request
  const facts = parts.flatMap((part) => {
    const compared = inOrder.flatMap((written) => {
      const { id, heldOn, organizationId: owner } = written
      const text = written[part]
      return text === null ? [] : [{ id, text, owner, month: heldOn.slice(0, 7) }]
    })
    const pairs = findAlike(compared, { threshold, masks, shortest: SHORTEST_COMPARED })
    const best = new Map<number, LikenessFact>()
    for (const pair of pairs) {
      const found = factOf(part, pair, byId)
      if (found === null || yearOf(found.record.heldOn) !== request.year) continue
      const known = best.get(pair.b)
      if (known === undefined || tells(found) > tells(known)) best.set(pair.b, found)
    }
    return [...best.values()]
  })
  return Map.groupBy(facts, ({ record }) => record.organizationId)
}

const compareText = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : Number(a > b))

function factOf(
  part: LikenessFact['part'],
  { a, b, likeness, identical }: AlikePair,
  byId: ReadonlyMap<number, WrittenText>,
): LikenessFact | null {
  const earlier = byId.get(a)
  const later = byId.get(b)
  if (!earlier || !later) return null
  return { part, record: recordOf(later), earlier: recordOf(earlier), likeness, identical }
}

function recordOf({ id, organizationId, organization, name, heldOn }: WrittenText): WrittenRecord {
  return { id, organizationId, organization, name, heldOn }
}

/** A likeness is at most 1; the branch's own identical text comes before every other. */
function tells({ record, earlier, likeness, identical }: LikenessFact): number {
  const isOwn = record.organizationId === earlier.organizationId
  return likeness + (isOwn && identical ? 2 : 0) + (isOwn ? 1e-6 : 0)
}
