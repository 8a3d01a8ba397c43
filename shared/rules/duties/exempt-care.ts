import { yearOf } from '../../calendar.ts'
import { membersWith } from '../member-conditions.ts'
import { numberOf } from '../parameters.ts'
import { recordEntry } from '../remedies.ts'
import {
  duty,
  entryEvidence,
  memberEvidence,
  openStatus,
  sentence,
  type DutyRule,
} from '../scope.ts'

/**
 * B-17 免硬性要求: members who are exempt from attendance at the end of the year (by their 党员情况) are
 * visited or have study brought to them `exempt.visits` times in it (JY 23: 送学上门; the number is ours).
 */
export const careForExempt: DutyRule = (scope) => {
  const { period, end } = scope.calendar.wholeYear
  const { year, today } = scope.context
  const exempt = membersWith(scope, 'exempt', end)
  if (exempt.length === 0) {
    const message = sentence('duty.B-17.none')
    return [duty(scope, { period, status: 'notApplicable', message })]
  }
  const asked = numberOf(scope.parameters, 'exempt.visits', 1)
  const visits = scope.branch.facts.entries.care.filter(
    ({ kind, heldOn }) =>
      (kind === 'visit' || kind === 'sentStudy') && yearOf(heldOn) === year && heldOn <= today,
  )
  const visitsOf = Map.groupBy(visits, ({ memberId }) => memberId)
  const open = exempt.filter(({ id }) => (visitsOf.get(id)?.length ?? 0) < asked)
  const [first] = open
  const params = { year, people: exempt.length, asked }
  if (!first) {
    const evidence = exempt.flatMap(({ id, name }) =>
      (visitsOf.get(id) ?? []).map((visit) => entryEvidence('care', visit, visit.heldOn, name)),
    )
    const message = sentence('duty.B-17.done', params)
    return [duty(scope, { period, status: 'done', message, evidence })]
  }
  const status = openStatus(scope, end)
  const message = sentence(`duty.B-17.${status}`, {
    ...params,
    open: open.length,
    name: first.name,
  })
  const evidence = open.map(memberEvidence)
  const remedy = recordEntry('care', { memberId: first.id, kind: 'visit' })
  return [duty(scope, { period, status, message, evidence, remedy })]
}
