import { Random } from '../sample/random.ts'

const phrases = [
  '会议由支部书记主持',
  '与会党员一致同意',
  '会议强调',
  '会议要求',
  '大家表示',
] as const

const character = (random: Random): string => String.fromCharCode(random.between(0x4e_00, 0x62_00))

function vocabulary(random: Random): [string, ...string[]] {
  const word = (): string =>
    Array.from({ length: random.between(2, 3) }, () => character(random)).join('')
  return [word(), ...Array.from({ length: 3000 }, word)]
}

/** A text with some stretches replaced: up to one for every hundred characters. */
export function altered(random: Random, text: string, words: readonly string[]): string {
  let changed = text
  for (let times = random.between(1, Math.ceil(text.length / 100)); times > 0; times -= 1) {
    const at = random.between(0, Math.max(changed.length - 12, 0))
    const word = words[random.between(0, words.length - 1)] ?? ''
    changed = changed.slice(0, at) + word + changed.slice(at + word.length)
  }
  return changed
}

/**
 * Invented minutes of about `length` characters: an opening that everybody writes, sentences with
 * set phrases, and every tenth made from an earlier one by changing some words.
 */
export function inventedMinutes(count: number, length: number, seed: number): string[] {
  const random = new Random(seed)
  const words = vocabulary(random)
  const texts: string[] = []
  for (let index = 0; index < count; index += 1) {
    const source = random.chance(0.1) ? texts[random.between(0, index)] : undefined
    texts.push(
      source === undefined ? written(random, words, length) : altered(random, source, words),
    )
  }
  return texts
}

function written(random: Random, words: [string, ...string[]], length: number): string {
  let text = '会议由支部书记主持，应到党员若干名，实到若干名，符合规定人数。'
  while (text.length < length) {
    if (random.chance(0.05)) text += `。${random.pick(phrases)}，`
    // Words that come first are used most, as in any language.
    text += words[Math.floor(random.next() ** 2 * words.length)] ?? ''
  }
  return text
}
