import { sentence, type DutyRule } from '../scope.ts'
import { standingDuty } from '../standing-duty.ts'
import { currentCommittee, hasPosts, holdersOf } from '../posts.ts'

/** What the offices of a committee are (ZB). */
const offices = ['secretary', 'organizer', 'publicity', 'discipline'] as const

/** A-05 委员分工: secretary, organization, publicity and discipline are all in somebody's hands (ZB). */
export const committeeOffices: DutyRule = (scope) => [
  standingDuty(scope, () => {
    if (!scope.branch.hasCommittee)
      return { status: 'notApplicable', message: sentence('reason.noCommittee') }
    if (!hasPosts(scope.branch.facts)) return { status: 'due', message: sentence('duty.A-05.due') }
    const committee = currentCommittee(scope.branch, scope.context.today)
    const held = offices.map((office) => [office, holdersOf(committee, office).length] as const)
    const status = held.every(([, people]) => people > 0) ? 'done' : 'wrong'
    return { status, message: sentence(`duty.A-05.${status}`, Object.fromEntries(held)) }
  }),
]
