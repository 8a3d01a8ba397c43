import { eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyFinding } from '../finding.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { casesOf, decided, editionNow, putOff, type AdmissionCase } from './cases.ts'
import { missing } from './missing.ts'
import { recorded, remarksOn } from './recorded.ts'
import { joined } from './remarks.ts'
import type { StepSpec } from './step-spec.ts'

/**
 * One finding for each case that the year looks at (G). `steps` are those that the rule is about. A
 * case across the revision (跨版本) says by which edition the step was judged.
 */
export function admissionDuty(
  scope: RuleScope,
  steps: readonly number[],
  judge: (one: AdmissionCase) => EventVerdict,
): DutyFinding[] {
  const none = sentence('duty.admission.none', { year: scope.context.year })
  return eventDuties(scope, casesOf(scope, steps), (one) => ofCase(scope, one, judge(one)), none)
}

function ofCase(scope: RuleScope, one: AdmissionCase, verdict: EventVerdict): EventVerdict {
  const { id, name } = one.person
  const document = verdict.document ?? editionNow(scope, one)
  const isHinted = one.isCrossing && verdict.status !== 'notApplicable'
  const hints = isHinted ? [sentence(`duty.admission.crossing.${document}`)] : []
  const message = joined(verdict.message, hints)
  return { ...verdict, subject: { type: 'entry', id, name }, document, message }
}

/** The duty of one step: that it was done, in time and order, with its papers, and as it should be. */
export function stepDuty(spec: StepSpec): DutyRule {
  return (scope) => admissionDuty(scope, [spec.step], (one) => stepVerdict(scope, one, spec))
}

/** What stands about one step of a case. */
export function stepVerdict(scope: RuleScope, one: AdmissionCase, spec: StepSpec): EventVerdict {
  const done = decided(one, spec.step)
  const last = done ?? putOff(one, spec.step)
  if (!last) return missing(scope, one, spec)
  const verdict = recorded(scope, one, last, remarksOn(scope, one, spec, last))
  // A meeting that put the question off may have been right, but it decided nothing yet.
  return done || verdict.status === 'wrong' ? verdict : missing(scope, one, spec)
}
