import type { MemberFact } from '../facts.ts'

/** Posts of a branch committee, counted from what the roster says. */
export interface PostCount {
  /** Members with any post written down, whatever it is. */
  readonly recorded: number
  readonly secretaries: number
  readonly deputies: number
  /** Members with a post on the committee, secretaries included. */
  readonly committee: number
}

/** One cell may hold several posts: "支部书记、村委会主任", "副书记兼纪检委员". */
const SEPARATORS = /[、，,;；/／\s]+|兼任?/
/** Posts elsewhere or in the past that carry the same words. */
const ELSEWHERE =
  /第一书记|党委|党工委|党组(?!织)|总支|纪委|团支部|团委|村民?委|居民?委|共青团|^原|^曾/

/** Counts committee posts among members; each person once per column. */
export function countPosts(members: readonly MemberFact[]): PostCount {
  const written = members.filter(({ partyPost }) => (partyPost ?? '').trim() !== '')
  const posts = written.map(({ partyPost }) => postsOf(partyPost ?? ''))
  const count = (test: (post: string) => boolean) => posts.filter((own) => own.some(test)).length
  return {
    recorded: written.length,
    secretaries: count(isSecretary),
    deputies: count((post) => post.includes('副书记')),
    committee: count((post) => post.includes('书记') || post.includes('委员')),
  }
}

function postsOf(partyPost: string): string[] {
  return partyPost.split(SEPARATORS).filter((post) => post !== '' && !ELSEWHERE.test(post))
}

function isSecretary(post: string): boolean {
  return post.includes('书记') && !post.includes('副书记')
}
