import { sentence, type DutyRule } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'
import { currentPosts, offices } from './party-posts.ts'

/** A-05 委员分工: secretary, organization, publicity and discipline are all in somebody's hands (ZB). */
export const committeeOffices: DutyRule = (scope) => [
  standingDuty(scope, () => {
    if (!scope.branch.hasCommittee)
      return { status: 'notApplicable', message: sentence('reason.noCommittee') }
    const posts = currentPosts(scope.branch.facts, scope.context.today)
    if (posts.recorded === 0) return { status: 'due', message: sentence('duty.A-05.due') }
    const isComplete = offices.every((office) => posts.offices[office] > 0)
    const status = isComplete ? 'done' : 'wrong'
    return { status, message: sentence(`duty.A-05.${status}`, posts.offices) }
  }),
]
