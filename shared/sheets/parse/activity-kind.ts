import type { ActivityKind } from '../../domain/kinds.ts'
import { squeeze } from '../plain-text.ts'

/** Longer words stand before the shorter ones that they hold (党小组会 before 支部…会). */
const kindWords: readonly (readonly [ActivityKind, RegExp])[] = [
  ['committeeMeeting', /支部?委员?会/u],
  ['generalMeeting', /党员大会|支部大会/u],
  ['groupMeeting', /小组会|党小组/u],
  ['partyLecture', /党课/u],
  ['themeDay', /主题党日|党日活动|党员活动日|固定党日|党员活动/u],
  ['organizationalLife', /组织生活会|民主生活会/u],
  ['democraticAppraisal', /民主评议/u],
  ['other', /^其[他它]/u],
]

/**
 * The kinds of activity that words name, in the order in which they stand there:
 * 支委会 = 支部委员会会议; 支部党员大会暨主题党日 is two. Empty where none is known.
 */
export function activityKindsOf(text: string): ActivityKind[] {
  const word = squeeze(text)
  return kindWords
    .map(([kind, pattern]) => ({ kind, at: word.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind }) => kind)
}

/** The group that a type names: 党小组会（第一小组） → 第一小组; null where it names none. */
export function groupOfActivity(text: string): string | null {
  const word = squeeze(text)
  const inBrackets = /\(([^()]*小组)\)/u.exec(word)
  if (inBrackets) return inBrackets[1] ?? null
  return /^(第?[一二三四五六七八九十\d]+党?小组)会/u.exec(word)?.[1] ?? null
}
