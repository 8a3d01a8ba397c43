import { isCertainlyBefore, yearOf, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { begunOn, reversalOf } from '../duties/village-steps.ts'
import type { SignalFinding } from '../finding.ts'
import { entryEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** Steps of an admission (rules.md §3): what the committee and the superior do before the meeting. */
const MEETING = 15
const BEFORE_MEETING = [12, 13] as const

/**
 * S-13☆: a general meeting decided before the committee had looked at it, or before the superior's
 * preliminary review of an admission; steps of a village decision in the wrong order.
 */
export const reversedOrder: SignalRule = (scope) => [
  ...motionsTooEarly(scope),
  ...admissionsTooEarly(scope),
  ...reversedDecisions(scope),
]

function motionsTooEarly(scope: RuleScope): SignalFinding[] {
  return scope.branch.facts.entries.motion.flatMap((motion) => {
    const { id, title, decidedOn, committeeOn } = motion
    if (yearOf(decidedOn) !== scope.context.year || committeeOn === null) return []
    if (!isCertainlyBefore(decidedOn, committeeOn)) return []
    const params = { title, date: decidedOn, committee: committeeOn }
    const evidence = [entryEvidence('motion', motion, decidedOn, title)]
    return [signal(scope, `motion:${id}:order`, sentence('signal.S-13.motion', params), evidence)]
  })
}

function admissionsTooEarly(scope: RuleScope): SignalFinding[] {
  const { admission, admissionStep } = scope.branch.facts.entries
  if (admissionStep.length === 0) return []
  const stepsOf = Map.groupBy(admissionStep, ({ admissionId }) => admissionId)
  return admission.flatMap(({ id, name }) => {
    const steps = stepsOf.get(id) ?? []
    const meeting = firstOf(steps, MEETING)
    if (!meeting || yearOf(meeting.doneOn) !== scope.context.year) return []
    return BEFORE_MEETING.flatMap((step) => {
      const before = firstOf(steps, step)
      if (!before || !isCertainlyBefore(meeting.doneOn, before.doneOn)) return []
      const params = { name, date: meeting.doneOn, other: before.doneOn }
      const message = sentence(`signal.S-13.step${step}`, params)
      const evidence = [meeting, before].map((one) =>
        entryEvidence('admissionStep', one, one.doneOn, name),
      )
      return [signal(scope, `admission:${id}:step${step}`, message, evidence)]
    })
  })
}

/** The first time that a step was taken: some are taken again after a refusal. */
function firstOf(
  steps: readonly Entry<'admissionStep'>[],
  step: number,
): Entry<'admissionStep'> | undefined {
  return steps
    .filter((one) => one.step === step)
    .toSorted((a, b) => (a.doneOn < b.doneOn ? -1 : 1))[0]
}

function reversedDecisions(scope: RuleScope): SignalFinding[] {
  return scope.branch.facts.entries.villageDecision.flatMap((decision) => {
    const reversal = reversalOf(decision)
    const begun: PartialDate | null = begunOn(decision)
    if (!reversal || begun === null || yearOf(begun) !== scope.context.year) return []
    const { id, title } = decision
    const { laterOn, earlierOn } = reversal
    const message = sentence('signal.S-13.village', { title, laterOn, earlierOn })
    const evidence = [entryEvidence('villageDecision', decision, begun, title)]
    return [signal(scope, `villageDecision:${id}:order`, message, evidence)]
  })
}
