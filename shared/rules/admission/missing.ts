import { addMonths } from '../../calendar.ts'
import type { Text } from '../../text.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { Severity } from '../finding.ts'
import { recordEntry } from '../remedies.ts'
import { sentence, type RuleScope } from '../scope.ts'
import { decided, editionNow, stepsOf, type AdmissionCase, type Step } from './cases.ts'
import { baseOf, deadlineOf, stepBehind, type Deadline } from './limits.ts'
import { stepEvidence } from './recorded.ts'
import { stepName } from './remarks.ts'
import { rankOf, stepsOfRank, type StepSpec } from './step-spec.ts'

/**
 * The verdict on a step that is not recorded: late where a later one is, or its last day is over;
 * due where it is the next one; else nobody waits for it yet, or any more.
 */
export function missing(scope: RuleScope, one: AdmissionCase, spec: StepSpec): EventVerdict {
  const step = stepName(spec.step)
  const remedy = recordEntry('admissionStep', { admissionId: one.person.id, step: spec.step })
  const on = stepBehind(one, spec.step)
  if (on) {
    const params = { step, other: stepName(on.step), date: on.doneOn }
    const evidence = [stepEvidence(one, on)]
    return { status: 'late', message: sentence('duty.admission.skipped', params), evidence, remedy }
  }
  const reason = reasonAgainst(scope, one, spec)
  if (reason) return { status: 'notApplicable', message: reason }
  const deadline = deadlineOf(scope, one, spec.limit, editionNow(scope, one))
  if (deadline === null)
    return { status: 'due', message: sentence('duty.admission.due', { step }), remedy }
  const params = { step, deadline: deadline.date }
  if (scope.context.today <= deadline.date)
    return { status: 'due', message: sentence('duty.admission.dueBy', params), remedy }
  const message = sentence('duty.admission.late', params)
  return { status: 'late', severity: latenessOf(scope, spec, deadline), message, remedy }
}

/** Between the usual limit and that of special cases nobody knows whether there is an error. */
function latenessOf({ rule, context }: RuleScope, { limit }: StepSpec, until: Deadline): Severity {
  if (until.special !== null && context.today <= until.special) return 'warning'
  return limit?.severity ?? rule.severity
}

/** Why nobody waits for a step: the case is over, a step failed, or its time has not come. */
function reasonAgainst(scope: RuleScope, one: AdmissionCase, spec: StepSpec): Text | null {
  const step = stepName(spec.step)
  if (one.endedOn !== null) return sentence('duty.admission.ended', { step, date: one.endedOn })
  const failed = failedBefore(one, spec.step)
  if (failed) return sentence('duty.admission.stopped', { step, other: stepName(failed.step) })
  if (spec.opens) {
    const base = baseOf(one, spec.opens.from)
    const date = base && addMonths(base.from, spec.opens.months)
    if (date !== null && scope.context.today < date)
      return sentence('duty.admission.waits', { step, date })
  }
  const isTimed = deadlineOf(scope, one, spec.limit, editionNow(scope, one)) !== null
  return isTimed || isNext(one, spec.step) ? null : sentence('duty.admission.notYet', { step })
}

/** Steps of which a failure ends the way, unless they are done once more. */
const deciding = [8, 10, 13, 15, 17]

function failedBefore(one: AdmissionCase, step: number): Step | undefined {
  return deciding
    .filter((other) => rankOf(other) < rankOf(step))
    .map((other) => decided(one, other))
    .find((entry) => entry?.outcome === 'failed')
}

/** Whether a step stands in the phase that was reached, or in the next one where that is complete. */
function isNext(one: AdmissionCase, step: number): boolean {
  const reached = Math.max(-1, ...[...one.steps.keys()].map(rankOf))
  const rank = rankOf(step)
  const isComplete = stepsOfRank(reached).every((other) => stepsOf(one, other).length > 0)
  return rank === reached || (rank === reached + 1 && isComplete)
}
