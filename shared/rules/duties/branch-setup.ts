import { COMMITTEE_FROM } from '../branch-index.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { DutyStatus, Severity } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { currentCommittee, hasPosts, holdersOf } from '../posts.ts'
import type { Seat } from '../roster-posts.ts'
import { memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'

/** A-02 支部规模: full and probationary members together, 50 at most (ZB). */
export const branchSize: DutyRule = (scope) => {
  const { full, probationary } = scope.branch.roster
  const max = numberOf(scope.parameters, 'branch.maxMembers', 50)
  const members = full + probationary
  return [
    standingDuty(scope, () =>
      members <= max
        ? { status: 'done', message: sentence('duty.A-02.done', { members, max }) }
        : { status: 'wrong', message: sentence('duty.A-02.wrong', { members, max }) },
    ),
  ]
}

/** A-04 支委会设置: from seven full members a committee of three to five; below, none (ZB). */
export const committeeSetup: DutyRule = (scope) => {
  const { full } = scope.branch.roster
  const judge = full >= COMMITTEE_FROM ? withCommittee : withoutCommittee
  return [
    standingDuty(scope, () => {
      if (!hasPosts(scope.branch.facts)) return unrecorded(scope, full)
      const seats = currentCommittee(scope.branch, scope.context.today)
      const verdict = judge(scope, seats, full)
      // Those who hold posts are what a wrong committee rests on.
      const evidence = seats.map(({ member }) => memberEvidence(member))
      return verdict.status === 'wrong' ? { ...verdict, evidence } : verdict
    }),
  ]
}

/** Seven is where "一般不超过7人" ends; three is the least that ZB names. */
const COMMITTEE_LEAST = 3
const COMMITTEE_MOST = 7

/** No post of anybody: nothing can be compared, except a profile that denies the committee. */
function unrecorded(scope: RuleScope, full: number): EventVerdict {
  const isDenied = full >= COMMITTEE_FROM && !scope.branch.facts.branch.hasCommittee
  return isDenied
    ? { status: 'wrong', message: sentence('duty.A-04.denied', { full }) }
    : { status: 'due', message: sentence('duty.A-04.postsUnknown', { full }) }
}

function withCommittee(scope: RuleScope, seats: readonly Seat[], full: number): EventVerdict {
  const committee = seats.length
  const max = numberOf(scope.parameters, 'committee.maxSize', 5)
  const params = { full, committee, max }
  const is = (status: DutyStatus, key: string, severity: Severity = 'error'): EventVerdict => ({
    status,
    message: sentence(`duty.A-04.${key}`, params),
    severity,
  })
  if (committee === 0) return is('wrong', 'missing')
  if (committee < COMMITTEE_LEAST) return is('wrong', 'tooFew')
  if (committee > COMMITTEE_MOST) return is('wrong', 'farTooMany')
  return committee > max ? is('wrong', 'tooMany', 'warning') : is('done', 'done')
}

function withoutCommittee(_: RuleScope, seats: readonly Seat[], full: number): EventVerdict {
  const committee = seats.length
  const secretaries = holdersOf(seats, 'secretary').length
  const deputies = holdersOf(seats, 'deputySecretary').length
  const is = (status: DutyStatus, key: string): EventVerdict => ({
    status,
    message: sentence(`duty.A-04.${key}`, { full, secretaries, deputies, committee }),
  })
  if (secretaries !== 1) return is('wrong', 'smallSecretary')
  if (deputies > 1) return is('wrong', 'smallDeputies')
  return committee > secretaries + deputies
    ? is('wrong', 'smallCommittee')
    : is('done', 'smallDone')
}
