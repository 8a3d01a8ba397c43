import { addMonths, earliest, isCertainlyBefore, latest } from '../../calendar.ts'
import { numberOf } from '../parameters.ts'
import { recordEntry } from '../remedies.ts'
import type { EventVerdict } from '../event-duty.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import {
  editionOn,
  isExtended,
  probationEnd,
  stepsOf,
  type AdmissionCase,
  type Step,
} from './cases.ts'
import { POSTPONED_MONTHS } from './limits.ts'
import { extraNotice } from './notice.ts'
import { recorded, stepEvidence } from './recorded.ts'
import { fault, gap, note, type Remark } from './remarks.ts'
import { admissionDuty, stepVerdict } from './step-duty.ts'
import type { Check, StepSpec } from './step-spec.ts'
import { voteRemarks } from './votes.ts'

const MEETING = 23
const LEAST_EXTENSION = 6
const MOST_EXTENSION = 12
/** 「及时」: months from the end of probation to the meeting, where the place sets none. */
export const CONFIRMATION_MONTHS = 1

/** G-22: an application in writing; nobody becomes a full member before probation is over. */
export function fullApplication(spec: StepSpec): DutyRule {
  return (scope) =>
    admissionDuty(scope, [spec.step, MEETING], (one) => {
      const early = stepsOf(one, MEETING).find((meeting) => isEarly(one, meeting))
      const end = early && probationEnd(one, early)
      if (!end) return stepVerdict(scope, one, spec)
      return recorded(scope, one, early, [fault(sentence('duty.G-22.early', { end: end.from }))])
    })
}

function isEarly(one: AdmissionCase, meeting: Step): boolean {
  const end = probationEnd(one, meeting)
  const isPassed = meeting.outcome === 'passed' || meeting.outcome === null
  return end !== null && isPassed && latest(meeting.doneOn) < end.from
}

/** G-23: votes of every meeting on full membership, and that the first of them came in time. */
export const fullMembership: Check = (scope, one, done) => [
  ...voteRemarks(one, done),
  ...extraNotice(scope, done),
  ...stepsOf(one, MEETING).flatMap((meeting) =>
    meeting === done ? [] : earlierMeeting(scope, one, meeting),
  ),
]

/** A meeting before the one that decided: its votes, and whether it extended in time. */
function earlierMeeting(scope: RuleScope, one: AdmissionCase, meeting: Step): Remark[] {
  const { doneOn: date, outcome } = meeting
  const votes = outcome === 'postponed' ? [] : voteRemarks(one, meeting)
  const end = probationEnd(one, meeting)
  const months = numberOf(scope.parameters, 'dev.confirmationMonths', CONFIRMATION_MONTHS)
  const deadline = end && addMonths(end.to, months)
  const isLate = isExtended(meeting) && deadline !== null && isCertainlyBefore(deadline, date)
  const overdue = isLate ? [fault(sentence('duty.admission.overdue', { deadline }))] : []
  return [...votes, ...overdue]
    .filter(({ kind }) => kind === 'fault')
    .map(({ text: what, severity }) =>
      fault(sentence('duty.G-23.meeting', { date, what }), severity),
    )
}

/** G-26: probation is extended by six to twelve months, by the edition of 2026 once only. */
export const extension: DutyRule = (scope) =>
  admissionDuty(scope, [MEETING], (one) => {
    const extended = stepsOf(one, MEETING).filter(isExtended)
    const last = extended.at(-1)
    if (!last) return { status: 'notApplicable', message: sentence('duty.G-26.none') }
    const remarks = extended.flatMap((meeting) => lengthRemarks(one, meeting))
    const isRepeated = extended.length > 1 && editionOn(one, last.doneOn) === 'FZ26'
    const params = { n: extended.length }
    const again = isRepeated ? [fault(sentence('duty.G-26.again', params))] : []
    return recorded(scope, one, last, [...remarks, ...again])
  })

function lengthRemarks(one: AdmissionCase, meeting: Step): Remark[] {
  const { extendedTo: to } = meeting
  const end = probationEnd(one, meeting)
  if (to === null) return [gap(sentence('duty.G-26.unknown'))]
  if (end === null) return [gap(sentence('duty.G-26.endUnknown', { to }))]
  const params = { to, end: end.from }
  if (latest(to) < addMonths(end.from, LEAST_EXTENSION))
    return [fault(sentence('duty.G-26.short', params))]
  if (earliest(to) > addMonths(end.to, MOST_EXTENSION))
    return [fault(sentence('duty.G-26.long', params))]
  return [note(sentence('duty.G-26.told', params))]
}

/** G-27: who came on probation from elsewhere is put off by six months at most. */
export const postponement: DutyRule = (scope) =>
  admissionDuty(scope, [MEETING], (one) => {
    const meetings = stepsOf(one, MEETING)
    const put = meetings.findLast(({ outcome }) => outcome === 'postponed')
    if (!put) return { status: 'notApplicable', message: sentence('duty.G-27.none') }
    const end = probationEnd(one, put)
    if (!end) return recorded(scope, one, put, [gap(sentence('duty.G-27.endUnknown'))])
    const deadline = addMonths(end.to, POSTPONED_MONTHS)
    const next = meetings[meetings.indexOf(put) + 1]
    if (!next) return waiting(scope, one, put, deadline)
    const isLate = isCertainlyBefore(deadline, next.doneOn)
    const params = { deadline, date: put.doneOn }
    const text = sentence(`duty.G-27.${isLate ? 'wrong' : 'done'}`, params)
    return recorded(scope, one, next, [isLate ? fault(text) : note(text)])
  })

function waiting(scope: RuleScope, one: AdmissionCase, put: Step, deadline: string): EventVerdict {
  if (one.endedOn !== null) {
    const message = sentence('duty.G-27.ended', { date: one.endedOn })
    return { status: 'notApplicable', message }
  }
  const isLate = scope.context.today > deadline
  return {
    status: isLate ? 'late' : 'due',
    message: sentence(`duty.G-27.${isLate ? 'late' : 'due'}`, { deadline, date: put.doneOn }),
    evidence: [stepEvidence(one, put)],
    remedy: recordEntry('admissionStep', { admissionId: one.person.id, step: MEETING }),
  }
}
