import type { Entry } from '../registers/registers.ts'
import type { BranchFacts, MemberFact } from './facts.ts'

export type Office = Entry<'post'>['office']

/** Somebody on the committee, with the offices held on it. */
export interface Seat {
  readonly member: MemberFact
  readonly offices: ReadonlySet<Office>
}

/** One cell may hold several posts: "支部书记、村委会主任", "副书记兼纪检委员". */
const SEPARATORS = /[、，,;；/／\s]+|兼任?/
/** Posts elsewhere or in the past that carry the same words. */
const ELSEWHERE =
  /第一书记|党委|党工委|党组(?!织)|总支|纪委|团支部|团委|村民?委|居民?委|共青团|^原|^曾/

/** The offices on the committee that the roster gives somebody in words; none: not on it, or unclear. */
export function officesWritten({ partyPost }: MemberFact): ReadonlySet<Office> {
  const posts = (partyPost ?? '')
    .split(SEPARATORS)
    .filter((post) => post !== '' && !ELSEWHERE.test(post))
  const offices = new Set<Office>()
  if (!posts.some((post) => post.includes('书记') || post.includes('委员'))) return offices
  if (posts.some(isSecretary)) offices.add('secretary')
  if (posts.some((post) => post.includes('副书记'))) offices.add('deputySecretary')
  if (posts.some((post) => isOffice(post, /组织|组宣/))) offices.add('organizer')
  if (posts.some((post) => isOffice(post, /宣传|组宣/))) offices.add('publicity')
  if (posts.some((post) => isOffice(post, /纪检|纪律检查/))) offices.add('discipline')
  return offices.size > 0 ? offices : offices.add('committeeMember')
}

/** The committee as the roster of today has it, active members only. */
export function writtenSeats({ members }: BranchFacts): Seat[] {
  return members
    .filter(({ status, partyPost }) => status === 'active' && partyPost !== null)
    .map((member) => ({ member, offices: officesWritten(member) }))
    .filter(({ offices }) => offices.size > 0)
}

/** Whether somebody once held a post, so that the roster of today does not tell what they were. */
export function hadPost({ partyPost }: MemberFact): boolean {
  return /原|曾|前任/.test(partyPost ?? '')
}

/** 党小组长, 小组组长 …, no deputy and no leader of villagers or of a working group. */
export function isWrittenLeader({ partyPost }: MemberFact): boolean {
  return (partyPost ?? '')
    .split(SEPARATORS)
    .some((post) => post.endsWith('组长') && !/副|村民|居民|领导|工作|专班|原|曾/.test(post))
}

/** 组织委员; in "组织、宣传委员" the first word stands alone; 党组织 is no office. */
function isOffice(post: string, words: RegExp): boolean {
  const rest = post.replaceAll('党组织', '')
  return words.test(rest) && (rest.includes('委员') || /^(组织|宣传|纪检|纪律检查)$/.test(rest))
}

function isSecretary(post: string): boolean {
  return post.includes('书记') && !post.includes('副书记')
}
