/** Texts of one namespace: sentences, or groups of sentences. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/**
 * The texts of several files that make one namespace. Groups are joined.
 * @throws Error where two files say the same key: one of them would never be read.
 */
export function joinTexts(trees: readonly TextTree[]): TextTree {
  const joined: Record<string, string | TextTree> = {}
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const known = joined[key]
      if (known === undefined) joined[key] = value
      else if (typeof known === 'string' || typeof value === 'string')
        throw new Error(`The text ${key} stands in two files.`)
      else joined[key] = joinTexts([known, value])
    }
  }
  return joined
}

/** `duty.B-01.late` → sentence, for a whole namespace. */
export function flatTexts(tree: TextTree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value)
    else for (const [inner, text] of flatTexts(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}
