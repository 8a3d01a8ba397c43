import { isCertainlyBefore } from '../../calendar.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { Evidence } from '../finding.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type RuleScope } from '../scope.ts'
import { decided, editionOn, type AdmissionCase, type Step } from './cases.ts'
import { deadlineOf, stepBehind } from './limits.ts'
import { fault, gap, gravest, joined, note, stepName, type Remark } from './remarks.ts'
import type { StepSpec } from './step-spec.ts'

/** Everything that is said about a step that was done. */
export function remarksOn(
  scope: RuleScope,
  one: AdmissionCase,
  spec: StepSpec,
  done: Step,
): readonly Remark[] {
  return [
    ...limitRemarks(scope, one, spec, done),
    ...orderRemarks(one, spec, done),
    ...failureRemarks(one, spec, done),
    ...(spec.check?.(scope, one, done) ?? []),
    ...proofRemarks(one, spec, done),
  ]
}

/** The verdict on a step that was done: done, wrong by its faults, due while it waits for more. */
export function recorded(
  scope: RuleScope,
  one: AdmissionCase,
  done: Step,
  remarks: readonly Remark[],
): EventVerdict {
  const of = (kind: Remark['kind']) => remarks.filter((remark) => remark.kind === kind)
  const faults = of('fault')
  const open = of('pending')
  const texts = [...faults, ...open, ...of('note')].map(({ text }) => text)
  const params = { step: stepName(done.step), date: done.doneOn }
  const base = {
    document: editionOn(one, done.doneOn),
    evidence: [stepEvidence(one, done)],
    message: joined(sentence('duty.admission.done', params), texts),
  }
  if (faults.length === 0 && open.length === 0) return { ...base, status: 'done' }
  const remedy = openEntry('admissionStep', done.id)
  if (faults.length === 0) return { ...base, status: 'due', remedy }
  return { ...base, status: 'wrong', severity: gravest(faults, scope.rule.severity), remedy }
}

export function stepEvidence({ person }: AdmissionCase, step: Step): Evidence {
  return entryEvidence('admissionStep', step, step.doneOn, `${person.name} ${step.step}/25`)
}

function limitRemarks(
  scope: RuleScope,
  one: AdmissionCase,
  { limit }: StepSpec,
  done: Step,
): Remark[] {
  const found = deadlineOf(scope, one, limit, editionOn(one, done.doneOn))
  if (found === null || !isCertainlyBefore(found.date, done.doneOn)) return []
  const { date: deadline, special } = found
  if (special === null || isCertainlyBefore(special, done.doneOn)) {
    const text = sentence('duty.admission.overdue', { deadline: special ?? deadline })
    return [fault(text, limit?.severity)]
  }
  return done.content === null
    ? [gap(sentence('duty.admission.special', { deadline, special }))]
    : [note(sentence('duty.admission.specialTold', { deadline, special }))]
}

function orderRemarks(one: AdmissionCase, spec: StepSpec, done: Step): Remark[] {
  const earlier = spec.after === undefined ? undefined : decided(one, spec.after)
  const later = spec.before === undefined ? undefined : decided(one, spec.before)
  return [
    ...(earlier && isCertainlyBefore(done.doneOn, earlier.doneOn)
      ? [outOfOrder('early', earlier)]
      : []),
    ...(later && isCertainlyBefore(later.doneOn, done.doneOn) ? [outOfOrder('behind', later)] : []),
  ]
}

function outOfOrder(what: 'early' | 'behind', other: Step): Remark {
  const params = { other: stepName(other.step), date: other.doneOn }
  return fault(sentence(`duty.admission.${what}`, params))
}

function failureRemarks(one: AdmissionCase, { decides }: StepSpec, done: Step): Remark[] {
  if (decides !== true || done.outcome !== 'failed') return []
  const on = stepBehind(one, done.step)
  if (!on || isCertainlyBefore(on.doneOn, done.doneOn))
    return [note(sentence('duty.admission.failed'))]
  const params = { other: stepName(on.step), date: on.doneOn }
  return [fault(sentence('duty.admission.failedButOn', params))]
}

function proofRemarks(one: AdmissionCase, { proof, step }: StepSpec, done: Step): Remark[] {
  const isAsked = proof === true || proof === editionOn(one, done.doneOn)
  if (!isAsked || done.document !== null || done.content !== null) return []
  const paper = sentence(`duty.admission.paper.${step}`)
  return [gap(sentence('duty.admission.noProof', { paper }))]
}
