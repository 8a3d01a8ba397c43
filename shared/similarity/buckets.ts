/**
 * How many texts before it a text is compared with for one key. Where one text went round a whole
 * county every copy still finds its neighbours, and the work stays in proportion to the texts.
 */
const WINDOW = 50

/** Texts by keys, in the order in which they are added. */
export class Buckets {
  readonly #heads: Int32Array
  readonly #keys: Uint32Array
  readonly #texts: Int32Array
  readonly #next: Int32Array
  readonly #seen: Int32Array
  #entries = 0

  /** `texts` texts with `keys` keys in all. */
  constructor(texts: number, keys: number) {
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(keys, 16) * 2))).fill(-1)
    this.#keys = new Uint32Array(keys)
    this.#texts = new Int32Array(keys)
    this.#next = new Int32Array(keys)
    this.#seen = new Int32Array(texts).fill(-1)
  }

  /** The texts before this one that share a key with it, each once, nearest first by key. */
  neighbours(text: number, keys: Uint32Array): number[] {
    const found: number[] = []
    for (const key of keys) {
      let left = WINDOW
      let entry = this.#heads[this.#slot(key)] ?? -1
      while (entry >= 0 && left > 0) {
        if (this.#keys[entry] === key) {
          left -= 1
          const other = this.#texts[entry] ?? 0
          if (this.#seen[other] !== text) found.push(other)
          this.#seen[other] = text
        }
        entry = this.#next[entry] ?? -1
      }
    }
    return found
  }

  add(text: number, keys: Uint32Array): void {
    for (const key of keys) {
      const slot = this.#slot(key)
      const entry = this.#entries
      this.#keys[entry] = key
      this.#texts[entry] = text
      this.#next[entry] = this.#heads[slot] ?? -1
      this.#heads[slot] = entry
      this.#entries += 1
    }
  }

  #slot(key: number): number {
    return key & (this.#heads.length - 1)
  }
}
