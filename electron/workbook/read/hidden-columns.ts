const LAST_COLUMN = 16_384

/** Collects ranges of hidden columns; as many and as wide as somebody likes cost one pass. */
export class HiddenColumns {
  /** How many more ranges cover this column than the one before it. */
  readonly #change = new Int32Array(LAST_COLUMN + 2)
  #any = false

  /** A range as its attributes tell; throws a plain Error where they are no columns. */
  add(min: string | null, max: string | null): void {
    const from = Number(min)
    const to = Math.min(Number(max), LAST_COLUMN)
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) {
      throw new Error(`sheet: ${min} to ${max} are no columns`)
    }
    this.#change[from] = (this.#change[from] ?? 0) + 1
    this.#change[to + 1] = (this.#change[to + 1] ?? 0) - 1
    this.#any = true
  }

  /** The hidden columns up to the last one in use: ranges often go on to column 16,384. */
  upTo(lastUsed: () => number): Set<number> {
    const hidden = new Set<number>()
    const last = this.#any ? lastUsed() : 0
    let covered = 0
    for (let column = 1; column <= last; column += 1) {
      covered += this.#change[column] ?? 0
      if (covered > 0) hidden.add(column)
    }
    return hidden
  }
}
