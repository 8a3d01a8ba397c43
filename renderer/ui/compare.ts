const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Orders words as a Chinese dictionary does; absent ones come last. */
export function compareWords(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return collator.compare(a, b)
}
