/**
 * What texts are found by. Chinese is cut into words of two characters, each beginning where the
 * one before has its second (党费收缴 → 党费 费收 收缴 缴), letters and digits into what stands together.
 */

const RUNS = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu

/** As texts are compared: half-width small letters, a blank for whatever is no letter or digit. */
export function comparableText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function* runsOf(text: string): Generator<{ readonly run: string; readonly isChinese: boolean }> {
  for (const [, chinese, other = ''] of splitScripts(comparableText(text))) {
    yield { run: chinese ?? other, isChinese: chinese !== undefined }
  }
}

/** Letters beside Chinese (3月, B座) are runs of their own. */
function splitScripts(text: string): Iterable<RegExpMatchArray> {
  return text.replaceAll(/\p{Script=Han}+/gu, ' $& ').matchAll(RUNS)
}

/** The words of a text, for the index. */
export function indexWords(text: string): string[] {
  const words = new Set<string>()
  for (const { run, isChinese } of runsOf(text)) {
    if (!isChinese) words.add(run)
    else {
      const signs = [...run]
      for (const [at, sign] of signs.entries()) words.add(sign + (signs[at + 1] ?? ''))
    }
  }
  return [...words]
}

/**
 * What is typed as a question to the index (FTS5): everything that holds it all is among the
 * answers; those that hold its signs in another order are still to be left out (`holdsAll`). Null
 * where nothing is asked.
 */
export function indexQuery(typed: string): string | null {
  const parts: string[] = []
  for (const { run, isChinese } of runsOf(typed)) {
    const signs = [...run]
    if (!isChinese || signs.length === 1) parts.push(`"${run}"*`)
    else
      for (let at = 0; at + 1 < signs.length; at += 1)
        parts.push(`"${signs.slice(at, at + 2).join('')}"`)
  }
  return parts.length === 0 ? null : [...new Set(parts)].join(' AND ')
}

/** The words of what is typed, each of which must stand in a text as it is. */
export function wordsTyped(typed: string): string[] {
  return comparableText(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether a text holds every word that is typed. */
export function holdsAll(text: string, typed: string): boolean {
  const compared = comparableText(text)
  return wordsTyped(typed).every((word) => compared.includes(word))
}

const AROUND = 24

/** The part of a text around the first word that is typed; null where it holds none. */
export function excerptOf(text: string, typed: string): string | null {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  const compared = comparableText(plain)
  const places = wordsTyped(typed).map((word) => compared.indexOf(word))
  const at = places.find((place) => place !== -1)
  if (at === undefined) return null
  const from = Math.max(0, at - AROUND)
  const part = plain.slice(from, from + 3 * AROUND)
  return (from > 0 ? '…' : '') + part + (from + 3 * AROUND < plain.length ? '…' : '')
}
