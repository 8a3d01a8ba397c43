import type { Text } from '../../text.ts'
import type { Translate } from './form-context.ts'

/** Sentences kept at most: those of one export, and no memory without an end. */
const MOST = 100_000

/**
 * The same translations, each looked up once: a checklist of a township says the same few hundred
 * sentences a hundred thousand times.
 */
export function remembered(translate: Translate): Translate {
  const known = new Map<string, string>()
  return (text: Text): string => {
    const key = text.params === undefined ? text.key : `${text.key} ${JSON.stringify(text.params)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const sentence = translate(text)
    if (known.size >= MOST) known.clear()
    known.set(key, sentence)
    return sentence
  }
}
