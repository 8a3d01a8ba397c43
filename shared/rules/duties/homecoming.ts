import { yearOf } from '../../calendar.ts'
import { floatingMembers } from '../member-conditions.ts'
import { recordEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { dayLookedAt, yearFinding } from '../year-duty.ts'

/**
 * J-04 返乡活动: a floating member who comes home takes part in organizational life or training once a
 * year (JY 33). Nobody knows who came home, and who did not needs no record: during the year it is a
 * hint, and after it nothing that anybody could be late with.
 */
export const homecoming: DutyRule = (scope) => {
  const day = dayLookedAt(scope)
  const { year } = scope.context
  const floating = floatingMembers(scope, day, day)
  if (floating.length === 0)
    return [yearFinding(scope, { status: 'notApplicable', message: sentence('duty.J-04.none') })]
  const seen = seenInYear(scope)
  const without = floating.filter(({ member }) => !seen.has(member.id))
  const [first] = without
  const params = { year, people: floating.length, without: without.length }
  if (!first)
    return [yearFinding(scope, { status: 'done', message: sentence('duty.J-04.done', params) })]
  const isOver = openStatus(scope, scope.calendar.wholeYear.end) === 'late'
  return [
    yearFinding(scope, {
      status: isOver ? 'notApplicable' : 'due',
      message: sentence(`duty.J-04.${isOver ? 'over' : 'due'}`, {
        ...params,
        name: first.member.name,
      }),
      evidence: without.map(({ member }) => memberEvidence(member)),
      remedy: recordEntry('care', { kind: 'homecoming', memberId: first.member.id }),
    }),
  ]
}

/** Members who were seen at home in the year: at an activity, at a training, or by an entry of it. */
function seenInYear({ branch, context: { year, today } }: RuleScope): Set<number> {
  const { activities, entries } = branch.facts
  const isOfYear = (day: string) => yearOf(day) === year && day <= today
  const attended = activities
    .filter(({ heldOn }) => isOfYear(heldOn))
    .flatMap(({ attendance }) => attendance.filter(({ state }) => state === 'present'))
  const courses = new Set(
    entries.training.filter(({ startedOn }) => isOfYear(startedOn)).map(({ id }) => id),
  )
  const trained = entries.trainee.filter(({ trainingId }) => courses.has(trainingId))
  const home = entries.care.filter(({ kind, heldOn }) => kind === 'homecoming' && isOfYear(heldOn))
  return new Set([...attended, ...trained, ...home].map(({ memberId }) => memberId))
}
