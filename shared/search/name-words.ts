import { pinyin } from 'pinyin-pro'

/** What a name is found by: name, full pinyin and initials (赵试一 → "赵试一 zhaoshiyi zsy"). */
export function nameWords(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname' })
  const initials = syllables.map((syllable) => syllable.charAt(0))
  return `${name} ${syllables.join('')} ${initials.join('')}`.toLowerCase()
}
