import { comparableText, wordsTyped } from '../../../shared/search/words.ts'

interface MarkedPart {
  readonly at: number
  readonly part: string
  readonly isMarked: boolean
}

/** A text cut at the words that are typed. Signs that change their length in comparing mark nothing. */
export function markedParts(text: string, typed: string): MarkedPart[] {
  const compared = comparableText(text)
  const words = compared.length === text.length ? wordsTyped(typed) : []
  const parts: MarkedPart[] = []
  const add = (from: number, to: number, isMarked: boolean): void => {
    if (to > from) parts.push({ at: from, part: text.slice(from, to), isMarked })
  }
  let done = 0
  for (;;) {
    const places = words.map((word) => ({ at: compared.indexOf(word, done), length: word.length }))
    const [next] = places.filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at)
    if (!next) break
    add(done, next.at, false)
    done = next.at + next.length
    add(next.at, done, true)
  }
  add(done, text.length, false)
  return parts
}
