/** A piece is common where more texts than these have it: set phrases, not what somebody wrote. */
const COMMON_TEXTS = 20
const COMMON_SHARE = 0.02
/** Four megabytes: what a processor's cache still holds. */
const LARGEST_TABLE = 2 ** 20

/**
 * Knows which pieces are so common among texts that sharing them tells nothing. Counts are kept by
 * the low bits of a piece, so a rare piece may now and then pass for common; that only costs a hint.
 */
export class CommonPieces {
  readonly #counts: Uint32Array
  readonly #most: number

  constructor(texts: readonly Uint32Array[]) {
    let total = 0
    for (const { length } of texts) total += length
    const size = Math.min(2 ** Math.ceil(Math.log2(Math.max(total, 1024) * 2)), LARGEST_TABLE)
    const counts = new Uint32Array(size)
    const mask = size - 1
    for (const pieces of texts) {
      for (let index = 0; index < pieces.length; index += 1) {
        const place = (pieces[index] ?? 0) & mask
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
    this.#counts = counts
    this.#most = Math.max(COMMON_TEXTS, texts.length * COMMON_SHARE)
  }

  /** The pieces that are not common, in their order. */
  rareOf(pieces: Uint32Array): Uint32Array {
    const counts = this.#counts
    const most = this.#most
    const mask = counts.length - 1
    const rare = new Uint32Array(pieces.length)
    let kept = 0
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] ?? 0
      if ((counts[piece & mask] ?? 0) > most) continue
      rare[kept] = piece
      kept += 1
    }
    return rare.subarray(0, kept)
  }
}
