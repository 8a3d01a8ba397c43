import { Buckets } from './similarity/buckets.ts'
import { CommonPieces } from './similarity/common-pieces.ts'
import { normalForm, textKey } from './similarity/normal-form.ts'
import { jaccard, shingles } from './similarity/shingles.ts'
import { bandKeys } from './similarity/signature.ts'

export interface LikeText {
  readonly id: number
  readonly text: string
  /** Whose text it is: a branch. Its own identical texts are found however many others have them. */
  readonly owner?: number
  /** Texts of one owner and one month are not compared: one meeting may serve two duties. */
  readonly month?: string
}

/** Two texts that are alike; `a` came before `b` in the list. */
export interface AlikePair {
  readonly a: number
  readonly b: number
  /** Share of five-character pieces in common, `threshold` to 1. */
  readonly likeness: number
  /** Nothing but names, numbers, dates, spaces and punctuation differs. */
  readonly identical: boolean
}

export interface LikenessOptions {
  /** Least likeness that is told, 0.6 to 1 (below, pairs may be missed). */
  readonly threshold: number
  /** Names of people and places, which make no difference. */
  readonly masks?: ReadonlySet<string>
  /** Texts with fewer characters in normal form are never compared; at least 30. */
  readonly shortest?: number
}

/** Shorter texts are alike because little can be said in them. */
export const SHORTEST_TEXT = 30
/**
 * The share of pieces that are not common to many texts decides by which pieces a text is looked
 * up: by those alone, by all of them (mostly set phrases), or, in between, by both.
 */
const BY_RARE_FROM = 0.4
const BY_ALL_UNTIL = 0.6

interface Prepared extends LikeText {
  readonly normal: string
  readonly key: string
  readonly pieces: Uint32Array
}

/**
 * Pairs of texts that are alike, in the order of the list: normal form, five-character pieces,
 * MinHash signatures in bands, and each candidate verified by true Jaccard over all pieces. Time
 * grows with the texts, not with their square; where more than 50 texts are alike, each is paired
 * with some of those before it, not with all.
 */
export function findAlike(texts: readonly LikeText[], options: LikenessOptions): AlikePair[] {
  const prepared = prepare(texts, options)
  const common = new CommonPieces(prepared.map(({ pieces }) => pieces))
  const keysOf = prepared.map((text) => lookupKeys(text, common))
  const buckets = new Buckets(
    prepared.length,
    keysOf.reduce((total, { length }) => total + length, 0),
  )
  const pairs: AlikePair[] = []
  for (const [index, text] of prepared.entries()) {
    const keys = keysOf[index] ?? new Uint32Array(0)
    const neighbours = buckets.neighbours(index, keys).toSorted((a, b) => a - b)
    for (const neighbour of neighbours) {
      const other = prepared[neighbour]
      const pair = other ? compare(other, text, options.threshold) : null
      if (pair) pairs.push(pair)
    }
    buckets.add(index, keys)
  }
  return pairs
}

function prepare(texts: readonly LikeText[], options: LikenessOptions): Prepared[] {
  const { masks = new Set(), shortest = SHORTEST_TEXT } = options
  const toNormal = normalForm(masks)
  const least = Math.max(shortest, SHORTEST_TEXT)
  const prepared: Prepared[] = []
  for (const text of texts) {
    const normal = toNormal(text.text)
    if (normal.length < least) continue
    prepared.push({ ...text, normal, key: textKey(normal), pieces: shingles(normal) })
  }
  return prepared
}

function lookupKeys({ pieces, key, owner }: Prepared, common: CommonPieces): Uint32Array {
  const rare = common.rareOf(pieces)
  const share = rare.length / pieces.length
  const own = owner === undefined ? [] : [Number.parseInt(textKey(`${owner} ${key}`).slice(8), 16)]
  return Uint32Array.from([
    ...own,
    ...(share >= BY_RARE_FROM ? bandKeys(rare) : []),
    ...(share <= BY_ALL_UNTIL ? bandKeys(pieces) : []),
  ])
}

function compare(a: Prepared, b: Prepared, threshold: number): AlikePair | null {
  if (a.owner !== undefined && a.owner === b.owner && a.month === b.month) return null
  const identical = a.key === b.key && a.normal === b.normal
  const likeness = identical ? 1 : jaccard(a.pieces, b.pieces, threshold)
  return likeness > 0 ? { a: a.id, b: b.id, likeness, identical } : null
}
