import { earliest, latest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'
import type { BranchIndex } from './branch-index.ts'
import type { BranchFacts, MemberFact } from './facts.ts'
import { isWrittenLeader, type Office, type Seat } from './roster-posts.ts'

/**
 * Who holds which office of a branch. From its first day on the register of posts (任职) tells; for
 * earlier days, and where nobody keeps it, the words of the roster of today do.
 */

type Post = Entry<'post'>

interface Days {
  readonly start: IsoDate
  /** Inclusive. */
  readonly end: IsoDate
}

/**
 * Whether a post can have been held on a day. Its first day and its last both count (S-10: 任期外 is
 * after it), and doubt about them is in its favour.
 */
export function isHeldOn({ startedOn, endedOn }: Post, day: IsoDate): boolean {
  return earliest(startedOn) <= day && (endedOn === null || latest(endedOn) >= day)
}

/** Whether a post was held for certain at some time between two days. */
export function isHeldWithin({ startedOn, endedOn }: Post, { start, end }: Days): boolean {
  return latest(startedOn) <= end && (endedOn === null || earliest(endedOn) >= start)
}

/** The posts on the committee in the register; a leader of a group has none there. */
export function committeePosts({ entries }: BranchFacts): readonly Post[] {
  return entries.post.filter(({ office }) => office !== 'groupLeader')
}

/** Whether the register tells of a day: something in it had begun by then. */
export function hasRegister(posts: readonly Post[], day: IsoDate): boolean {
  return posts.some(({ startedOn }) => earliest(startedOn) <= day)
}

/** Who can have been on the committee on a day, whether or not they are members still. */
export function committeeOn(branch: BranchIndex, day: IsoDate): readonly Seat[] {
  return seats(branch, day, (post) => isHeldOn(post, day))
}

/** Who certainly was on the committee at some time between two days. */
export function committeeWithin(branch: BranchIndex, days: Days): readonly Seat[] {
  return seats(branch, days.end, (post) => isHeldWithin(post, days))
}

/**
 * The committee that a branch has from today on: active members only. On the day on
 * which seats pass on those count who come, not those who go.
 */
export function currentCommittee(branch: BranchIndex, today: IsoDate): readonly Seat[] {
  const isHandover = committeePosts(branch.facts).some(({ startedOn }) => startedOn === today)
  return seats(
    branch,
    today,
    (post) => isHeldOn(post, today) && !(isHandover && post.endedOn === today),
  ).filter(({ member }) => member.status === 'active')
}

/** Those of a committee who hold an office on it. */
export function holdersOf(committee: readonly Seat[], office: Office): MemberFact[] {
  return committee.filter(({ offices }) => offices.has(office)).map(({ member }) => member)
}

/** Whether anything is written about posts at all; where nothing is, nothing compares. */
export function hasPosts(facts: BranchFacts): boolean {
  return (
    committeePosts(facts).length > 0 ||
    facts.members.some(
      ({ status, partyPost }) => status === 'active' && (partyPost ?? '').trim() !== '',
    )
  )
}

/** Who leads a group on a day, by id. */
export function groupLeadersOn({ entries, members }: BranchFacts, day: IsoDate): Set<number> {
  const posts = entries.post.filter(({ office }) => office === 'groupLeader')
  if (!hasRegister(posts, day)) return new Set(members.filter(isWrittenLeader).map(({ id }) => id))
  return new Set(posts.filter((post) => isHeldOn(post, day)).map(({ memberId }) => memberId))
}

function seats(
  branch: BranchIndex,
  day: IsoDate,
  isHeld: (post: Post) => boolean,
): readonly Seat[] {
  const posts = committeePosts(branch.facts)
  if (!hasRegister(posts, day)) return branch.writtenSeats()
  const held = Map.groupBy(posts.filter(isHeld), ({ memberId }) => memberId)
  return [...held].flatMap(([id, own]) => {
    const member = branch.member(id)
    return member ? [{ member, offices: new Set(own.map(({ office }) => office)) }] : []
  })
}
