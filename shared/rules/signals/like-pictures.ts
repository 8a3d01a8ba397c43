import { pictureDistance } from '../../picture-hash.ts'
import type { Material } from '../material-files.ts'

/** Two materials of different events that show the same. */
export interface MaterialPair {
  readonly one: Material
  readonly other: Material
  /** The very same file, not only the same look. */
  readonly isSameFile: boolean
}

/** rules.md S-22: looks that differ in so many of 64 bits are one picture, cut or saved again. */
const MOST_BITS = 5
const HASH = /^[0-9a-f]{16}$/
/**
 * Where at most five bits differ, at most five of the sixteen digits do, so that one of these six
 * pieces is the same in both: only pictures that share a piece are compared.
 */
const PIECES = [
  [0, 3],
  [3, 6],
  [6, 9],
  [9, 12],
  [12, 14],
  [14, 16],
] as const

/**
 * Pairs of pictures and files of two events, the one of them that is asked about first (`isAsked`),
 * each pair once. Materials without an event prove nothing twice.
 */
export function likePictures(
  materials: readonly Material[],
  isAsked: (material: Material) => boolean,
): MaterialPair[] {
  const known = new Map<string, Material[]>()
  const pairs: MaterialPair[] = []
  for (const material of materials) {
    if (material.activityId === null) continue
    const keys = keysOf(material)
    const seen = new Set(keys.flatMap((key) => known.get(key) ?? []))
    for (const earlier of seen) {
      const isSameFile = material.sha256 !== null && material.sha256 === earlier.sha256
      if (earlier.activityId === material.activityId) continue
      if (!isSameFile && !looksLike(material, earlier)) continue
      if (isAsked(material)) pairs.push({ one: material, other: earlier, isSameFile })
      else if (isAsked(earlier)) pairs.push({ one: earlier, other: material, isSameFile })
    }
    for (const key of keys) known.set(key, [...(known.get(key) ?? []), material])
  }
  return pairs
}

function keysOf({ sha256, pictureHash }: Material): string[] {
  const look = lookOf(pictureHash)
  return [
    ...(sha256 === null ? [] : [`file ${sha256}`]),
    ...(look === null ? [] : PIECES.map(([from, to]) => `${from} ${look.slice(from, to)}`)),
  ]
}

function lookOf(pictureHash: string | null): string | null {
  const look = (pictureHash ?? '').toLowerCase()
  return HASH.test(look) ? look : null
}

function looksLike(one: Material, other: Material): boolean {
  const [a, b] = [lookOf(one.pictureHash), lookOf(other.pictureHash)]
  const distance = a === null || b === null ? null : pictureDistance(a, b)
  return distance !== null && distance <= MOST_BITS
}
