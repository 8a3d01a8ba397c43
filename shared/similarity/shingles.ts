/** Length of a shingle in characters (rules.md S-20). */
export const SHINGLE = 5
const FACTOR = 0x01_00_01_93
/** FACTOR to the power of SHINGLE − 1, in 32 bits: the weight of the character that leaves. */
const LEAVING = Array.from({ length: SHINGLE - 1 }).reduce<number>((p) => Math.imul(p, FACTOR), 1)

/** Spreads 32 bits, so that neighbours lie apart (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The different five-character pieces of a text, each as 32 bits, ascending. */
export function shingles(text: string): Uint32Array {
  const count = Math.max(text.length - SHINGLE + 1, 0)
  const all = new Uint32Array(count)
  let rolling = 0
  for (let index = 0; index < text.length; index += 1) {
    const leaving = index >= SHINGLE ? text.charCodeAt(index - SHINGLE) : 0
    rolling = Math.imul(rolling - Math.imul(leaving, LEAVING), FACTOR) + text.charCodeAt(index)
    if (index >= SHINGLE - 1) all[index - SHINGLE + 1] = mix(rolling)
  }
  return distinct(all.toSorted())
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (let index = 0; index < sorted.length; index += 1) {
    const value = sorted[index] ?? 0
    if (kept > 0 && value === sorted[kept - 1]) continue
    sorted[kept] = value
    kept += 1
  }
  return sorted.subarray(0, kept)
}

/**
 * The share of pieces that two ascending sets have in common (Jaccard), or 0 as soon as it is
 * certain to stay below `least`.
 */
export function jaccard(a: Uint32Array, b: Uint32Array, least = 0): number {
  const total = a.length + b.length
  // common / (total − common) ≥ least, solved for what both sets may miss.
  const mayMiss = total - 2 * Math.ceil((least * total) / (1 + least) - 1e-9)
  let common = 0
  let missed = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common += 1
    else if ((missed += 1) > mayMiss) return 0
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  const likeness = total === 0 ? 0 : common / (total - common)
  return likeness >= least ? likeness : 0
}
