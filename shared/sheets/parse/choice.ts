import { toHalfWidth } from '../plain-text.ts'

/** What a cell of options to tick says. */
export interface Choice {
  /** Whether there are options at all; else the text is what somebody wrote. */
  readonly isChoice: boolean
  /** The one option that is ticked; null for none or several. */
  readonly chosen: string | null
  /** Whether more than one is ticked, or one cannot tell which. */
  readonly unclear: boolean
}

const EMPTY = '□'
const FULL = '☑'
const TICK = '√'
const EMPTY_BOXES = /[□☐○◯▢❏❑⬜◇]/gu
const FULL_BOXES = /[☑☒■●◉◆▣✅🗹]/gu
const TICKS = /[√✓✔]/gu

/** All signs as one of three; a tick in or right beside its box is a full box. */
function plainSigns(text: string): string {
  return toHalfWidth(text)
    .replaceAll(EMPTY_BOXES, EMPTY)
    .replaceAll(FULL_BOXES, FULL)
    .replaceAll(TICKS, TICK)
    .replaceAll(/[([【]\s*√\s*[)\]】]/gu, FULL)
    .replaceAll(/[([【]\s*[)\]】]/gu, EMPTY)
    .replaceAll(/[□☑]√/gu, FULL)
    .replaceAll(/(^|\s)√[□☑]/gu, `$1${FULL}`)
}

/** A tick as near to the word before it as to the box behind it. */
const BETWEEN = /[^\s□☑√](?:√|\s+√\s+)[□☑]/u

interface Option {
  readonly word: string
  ticked: boolean
}

const words = (text: string): string[] => text.split(/[\s、,;/|]+/u).filter((word) => word !== '')

/** Signs stand before their options: □正式党员 ☑预备党员, also with a tick behind the word. */
function signsFirst(tokens: readonly string[]): Option[] {
  const options: Option[] = []
  let sign = EMPTY
  for (const token of tokens) {
    const last = options.at(-1)
    if (token === EMPTY || token === FULL) sign = token
    else if (token === TICK && last && sign === EMPTY) last.ticked = true
    else if (token === TICK) sign = FULL
    else {
      // A sign holds for the word right behind it; further words are options without a sign.
      for (const [at, word] of words(token).entries())
        options.push({ word, ticked: at === 0 && sign === FULL })
      sign = EMPTY
    }
  }
  return options
}

/** Signs stand behind their options: 正式党员□ 预备党员☑, 男√ 女. */
function signsLast(tokens: readonly string[]): Option[] {
  const options: Option[] = []
  for (const token of tokens) {
    const last = options.at(-1)
    if (token === TICK || token === FULL) {
      if (last) last.ticked = true
    } else if (token !== EMPTY)
      options.push(...words(token).map((word) => ({ word, ticked: false })))
  }
  return options
}

/** Ticks without boxes: √正式 预备, 正式√ 预备, "√ 正式 预备"; between two words they tell nothing. */
function ticksAlone(plain: string): Choice {
  const pieces = words(plain.trim().replace(/^√\s+/u, TICK).replace(/\s+√$/u, TICK))
  const unclear = pieces.some((piece) => piece === TICK || /[^√]√+[^√]/u.test(piece))
  const ticked = pieces.filter((piece) => piece.includes(TICK))
  const [first, second] = ticked
  if (unclear || second !== undefined) return { isChoice: true, chosen: null, unclear: true }
  return { isChoice: true, chosen: first?.replaceAll(TICK, '') ?? null, unclear: false }
}

/**
 * Which option of "□正式党员 ☑预备党员", "正式□ 预备√", "(√)是 ( )否" is ticked. A tick between a word
 * and a box, as near to both, tells nothing. Text without signs is no choice.
 */
export function choiceOf(text: string): Choice {
  const plain = plainSigns(text)
  const tokens = plain.match(/[□☑√]|[^□☑√]+/gu)?.filter((token) => token.trim() !== '') ?? []
  const hasWords = /[^\s□☑√]/u.test(plain)
  if (!hasWords || !/[□☑√]/u.test(plain)) return { isChoice: false, chosen: null, unclear: false }
  if (!/[□☑]/u.test(plain)) return ticksAlone(plain)
  if (BETWEEN.test(plain)) return { isChoice: true, chosen: null, unclear: true }
  const options = /[□☑√]/u.test(tokens[0] ?? '') ? signsFirst(tokens) : signsLast(tokens)
  const ticked = options.filter((option) => option.ticked)
  const [first, second] = ticked
  return {
    isChoice: true,
    chosen: first && !second ? first.word : null,
    unclear: second !== undefined,
  }
}
