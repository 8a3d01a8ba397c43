import { chineseNumber } from './parse/chinese-number.ts'
import { squeeze, withoutBrackets } from './plain-text.ts'

const PARTY = /^(?:中国共产党|中共)/u
const KIND =
  /(?:支部委员会|党支部委员会|总支部?委员会|委员会|党总支部?|总支部?|党支部|支部|党委|党组织)$/u
const NUMBER = /第?(\d{1,3}|[一二三四五六七八九十]{1,3})$/u

/**
 * What a branch is called, without the words that all are called by: 中共样例镇试点村支部委员会 →
 * 样例镇试点村, 第十一党支部 → #11. Empty where nothing is left.
 */
export function branchCore(name: string): string {
  const core = withoutBrackets(squeeze(name)).replace(PARTY, '').replace(KIND, '')
  return core.replace(
    NUMBER,
    (_, number: string) =>
      `#${/^\d/u.test(number) ? Number(number) : (chineseNumber(number) ?? number)}`,
  )
}

/** Whether two names can be those of one branch: 试点村党支部, 中共样例镇试点村支部委员会. */
export function mayBeSameBranch(a: string, b: string): boolean {
  const [one, other] = [branchCore(a), branchCore(b)]
  if (one === '' || other === '') return true
  return one.endsWith(other) || other.endsWith(one)
}
