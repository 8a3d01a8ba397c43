import { earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { MemberFact } from '../facts.ts'
import type { RuleScope } from '../scope.ts'
import { standingOf } from './party-posts.ts'

type Wanted = 'secretary' | 'committee'

/** Posts on the committee; a group leader holds none. */
function committeePosts({ branch }: RuleScope): readonly Entry<'post'>[] {
  return branch.facts.entries.post.filter(({ office }) => office !== 'groupLeader')
}

/**
 * Who was secretary, or on the committee at all, at some time between two days (both included). The
 * register of posts decides about whom it names; of everybody else the post on the roster tells,
 * which knows no days. A date that is not exact makes nobody a holder who may have been none.
 */
export function postHolders(
  scope: RuleScope,
  wanted: Wanted,
  { start, end }: { readonly start: IsoDate; readonly end: IsoDate },
): MemberFact[] {
  const posts = committeePosts(scope)
  const registered = new Set(posts.map(({ memberId }) => memberId))
  const holders = new Set(
    posts
      .filter(
        ({ office, startedOn, endedOn }) =>
          (wanted === 'committee' || office === 'secretary') &&
          latest(startedOn) <= end &&
          (endedOn === null || earliest(endedOn) >= start),
      )
      .map(({ memberId }) => memberId),
  )
  return scope.branch.facts.members.filter((member) => {
    if (registered.has(member.id)) return holders.has(member.id)
    const standing = standingOf(member)
    const isHolder = wanted === 'secretary' ? standing === 'secretary' : standing !== null
    return isHolder && member.status === 'active'
  })
}
