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

interface Named {
  readonly id: number
  readonly name: string
}

/**
 * The branch that a name on a sheet means: word for word, else by what is left of both, else the only
 * one that it can be. Null: none, or several.
 */
export function findBranch<B extends Named>(name: string, branches: readonly B[]): B | null {
  const core = branchCore(name)
  if (core === '') return null
  return (
    branches.find((one) => one.name === name) ??
    only(branches.filter((one) => branchCore(one.name) === core)) ??
    only(branches.filter((one) => branchCore(one.name) !== '' && mayBeSameBranch(one.name, name)))
  )
}

/** The branch that the name of a file speaks of, where it is one. */
export function branchInFileName<B extends Named>(file: string, branches: readonly B[]): B | null {
  const words = squeeze(file)
  const found = branches.filter((one) => {
    const core = branchCore(one.name)
    return core.length >= SHORTEST_CORE && words.includes(core)
  })
  // 样例镇试点村 holds 试点村: the longest says most.
  const longest = Math.max(0, ...found.map((one) => branchCore(one.name).length))
  return only(found.filter((one) => branchCore(one.name).length === longest))
}

const SHORTEST_CORE = 2

function only<B>(found: readonly B[]): B | null {
  const [first, second] = found
  return first !== undefined && second === undefined ? first : null
}
