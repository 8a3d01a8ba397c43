import type { MemberFact } from './facts.ts'

/** One cell may name several people; 和 and 及 do not part them, because they stand in names too. */
const SEPARATORS = /[、，,;；/／\n]+/
const BRACKETS = /[（(][^）)]*[）)]/g

/** The names of a cell: "赵试一、钱 样（代）" names 赵试一 and 钱样. */
export function namesIn(cell: string | null): string[] {
  const names = (cell ?? '').replaceAll(BRACKETS, '').split(SEPARATORS).map(squeezedName)
  return [...new Set(names)].filter((name) => name !== '')
}

/** Members of exactly this name; several, where people share it. */
export function membersNamed(members: readonly MemberFact[], name: string): MemberFact[] {
  return members.filter((member) => squeezedName(member.name) === name)
}

/** Names of two characters are often spaced out to the width of three. */
export function squeezedName(name: string): string {
  return /\s/.test(name) ? name.replaceAll(/\s/g, '') : name
}

const MOST_NAMED = 5

/** Names in a sentence: five at most, since the evidence has them all. */
export function namesText(members: readonly Pick<MemberFact, 'name'>[]): string {
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name)
  return named.join('、') + (members.length > MOST_NAMED ? '…' : '')
}
