import { earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchIndex } from '../branch-index.ts'
import type { MemberFact } from '../facts.ts'
import { standingOf } from './party-posts.ts'

export interface OfficeHolders {
  /** Everybody on the committee, secretaries included. */
  readonly committee: readonly MemberFact[]
  readonly secretaries: readonly MemberFact[]
}

/**
 * Who was on the committee of a branch on a day: as the register of posts tells, and where it has
 * nothing for that day, as the roster of today says in words. Partial dates count generously.
 */
export function officeHoldersOn(branch: BranchIndex, day: IsoDate): OfficeHolders {
  const { entries, members } = branch.facts
  const posts = entries.post.filter((post) => isHeld(post, day) && post.office !== 'groupLeader')
  if (posts.length === 0) {
    const active = members.filter(({ status }) => status === 'active')
    return {
      committee: active.filter((member) => standingOf(member) !== null),
      secretaries: active.filter((member) => standingOf(member) === 'secretary'),
    }
  }
  const holders = (held: readonly Entry<'post'>[]): MemberFact[] =>
    [...new Set(held.map(({ memberId }) => memberId))].flatMap((id) => branch.member(id) ?? [])
  return {
    committee: holders(posts),
    secretaries: holders(posts.filter(({ office }) => office === 'secretary')),
  }
}

function isHeld({ startedOn, endedOn }: Entry<'post'>, day: IsoDate): boolean {
  return earliest(startedOn) <= day && (endedOn === null || latest(endedOn) >= day)
}
