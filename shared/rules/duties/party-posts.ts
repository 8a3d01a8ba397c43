import { earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFacts, MemberFact } from '../facts.ts'

/** Posts of a branch committee, counted from the register of posts or from what the roster says. */
export interface PostCount {
  /** Posts written down for anybody, whatever they are: where there is none, nothing compares. */
  readonly recorded: number
  readonly secretaries: number
  readonly deputies: number
  /** Members with a post on the committee, secretaries included. */
  readonly committee: number
  readonly holders: readonly MemberFact[]
  /** Members by the office that they hold on it; one person may hold several. */
  readonly offices: Readonly<Record<Office, number>>
}

/** The offices of a committee (ZB, A-05). */
export const offices = ['secretary', 'organizer', 'publicity', 'discipline'] as const
type Office = (typeof offices)[number]

/** One cell may hold several posts: "支部书记、村委会主任", "副书记兼纪检委员". */
const SEPARATORS = /[、，,;；/／\s]+|兼任?/
/** Posts elsewhere or in the past that carry the same words. */
const ELSEWHERE =
  /第一书记|党委|党工委|党组(?!织)|总支|纪委|团支部|团委|村民?委|居民?委|共青团|^原|^曾/

/**
 * Posts of the committee on a day, of active members only. Where the branch keeps the
 * register of posts, that one tells, since it knows days; else the words of the roster.
 */
export function currentPosts({ members, entries }: BranchFacts, today: IsoDate): PostCount {
  const active = members.filter(({ status }) => status === 'active')
  const registered = entries.post.filter(({ office }) => office !== 'groupLeader')
  if (registered.length === 0) return countPosts(active)
  const own = Map.groupBy(
    registered.filter((post) => isHeldOn(post, today)),
    ({ memberId }) => memberId,
  )
  const holders = active.filter(({ id }) => own.has(id))
  const count = (office: Entry<'post'>['office']) =>
    holders.filter(({ id }) => own.get(id)?.some((post) => post.office === office)).length
  return {
    recorded: registered.length,
    secretaries: count('secretary'),
    deputies: count('deputySecretary'),
    committee: holders.length,
    holders,
    offices: {
      secretary: count('secretary'),
      organizer: count('organizer'),
      publicity: count('publicity'),
      discipline: count('discipline'),
    },
  }
}

/** Whether a post can have been held on a day; doubt about its days is in its favour. */
export function isHeldOn({ startedOn, endedOn }: Entry<'post'>, day: IsoDate): boolean {
  return earliest(startedOn) <= day && (endedOn === null || latest(endedOn) > day)
}

/** Counts committee posts among members by the roster; each person once per column. */
export function countPosts(members: readonly MemberFact[]): PostCount {
  const written = members.filter(({ partyPost }) => (partyPost ?? '').trim() !== '')
  const posts = written.map(({ partyPost }) => postsOf(partyPost ?? ''))
  const count = (test: (post: string) => boolean) => posts.filter((own) => own.some(test)).length
  const holders = written.filter((_, index) => posts[index]?.some(isCommittee))
  return {
    recorded: written.length,
    secretaries: count(isSecretary),
    deputies: count((post) => post.includes('副书记')),
    committee: holders.length,
    holders,
    offices: {
      secretary: count(isSecretary),
      organizer: count((post) => isOffice(post, /组织|组宣/)),
      publicity: count((post) => isOffice(post, /宣传|组宣/)),
      discipline: count((post) => isOffice(post, /纪检|纪律检查/)),
    },
  }
}

/** What a post makes of its holder; null: neither on the committee nor written down clearly. */
export function standingOf({ partyPost }: MemberFact): 'secretary' | 'committee' | null {
  const posts = postsOf(partyPost ?? '')
  if (posts.some(isSecretary)) return 'secretary'
  return posts.some(isCommittee) ? 'committee' : null
}

/** Whether somebody once held a post, so that the roster of today does not tell what they were. */
export function hadPost({ partyPost }: MemberFact): boolean {
  return /原|曾|前任/.test(partyPost ?? '')
}

/** Whom the register of posts names as leader of a group on a day, by id. */
export function groupLeaders({ entries }: BranchFacts, day: IsoDate): ReadonlySet<number> {
  const held = entries.post.filter(({ office }) => office === 'groupLeader')
  return new Set(held.filter((post) => isHeldOn(post, day)).map(({ memberId }) => memberId))
}

/** 党小组长, 小组组长 …, no deputy and no leader of villagers or of a working group. */
export function isGroupLeader({ partyPost }: MemberFact): boolean {
  return (partyPost ?? '')
    .split(SEPARATORS)
    .some((post) => post.endsWith('组长') && !/副|村民|居民|领导|工作|专班|原|曾/.test(post))
}

function postsOf(partyPost: string): string[] {
  return partyPost.split(SEPARATORS).filter((post) => post !== '' && !ELSEWHERE.test(post))
}

function isCommittee(post: string): boolean {
  return post.includes('书记') || post.includes('委员')
}

/** 组织委员; in "组织、宣传委员" the first word stands alone; 党组织 is no office. */
function isOffice(post: string, words: RegExp): boolean {
  const rest = post.replaceAll('党组织', '')
  return words.test(rest) && (rest.includes('委员') || /^(组织|宣传|纪检|纪律检查)$/.test(rest))
}

function isSecretary(post: string): boolean {
  return post.includes('书记') && !post.includes('副书记')
}
