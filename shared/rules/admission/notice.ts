import { dayNumber, earliest, isCertainlyBefore, latest, type PartialDate } from '../../calendar.ts'
import { numberOf } from '../parameters.ts'
import { sentence, type RuleScope } from '../scope.ts'
import type { WorkingDays } from '../working-days.ts'
import { decided, editionOn, type AdmissionCase, type Step } from './cases.ts'
import { fault, gap, note, pending, type Remark } from './remarks.ts'
import { rankOf, type Check } from './step-spec.ts'

/** Working days that a notice lasts before somebody is listed (G-08, edition of 2026). */
export const NOTICE_DAYS = 5

/**
 * G-08, edition of 2026: the superior committee agrees, then public notice of at least five working
 * days, then the person is listed. The edition of 2014 asks for the filed record only.
 */
export const consentAndNotice: Check = (scope, one, consent) => {
  if (editionOn(one, consent.doneOn) === 'FZ14' || consent.outcome === 'failed') return []
  const notice = noticeOf(scope, consent)
  if (notice === null) {
    const text = sentence('duty.G-08.noNotice', { days: NOTICE_DAYS })
    return [listedOn(one, consent) === null ? pending(text) : fault(text)]
  }
  return [...lengthRemarks(scope, consent, notice), ...timeRemarks(one, consent)]
}

/** How long a notice lasted: by its days, or as somebody counted it; null where nothing is known. */
export function noticeOf(scope: RuleScope, step: Step): WorkingDays | null {
  const { noticeFrom, noticeTo, days } = step
  if (noticeFrom !== null && noticeTo !== null)
    return scope.workingDays(earliest(noticeFrom), latest(noticeTo))
  return days === null ? null : { days, isProvisional: false }
}

function lengthRemarks({ context }: RuleScope, consent: Step, notice: WorkingDays): Remark[] {
  const { noticeTo } = consent
  const { days, isProvisional } = notice
  const provisional = isProvisional ? [note(sentence('duty.G-08.provisional', { days }))] : []
  if (days < NOTICE_DAYS)
    return [fault(sentence('duty.G-08.short', { days, least: NOTICE_DAYS })), ...provisional]
  const isOn = noticeTo !== null && context.today <= earliest(noticeTo)
  return isOn
    ? [pending(sentence('duty.G-08.running', { date: noticeTo })), ...provisional]
    : provisional
}

function timeRemarks(one: AdmissionCase, consent: Step): Remark[] {
  const { noticeFrom: from, noticeTo: to, doneOn } = consent
  const isEarly = from !== null && isCertainlyBefore(from, doneOn)
  const listed = listedOn(one, consent)
  const isListedEarly = to !== null && listed !== null && latest(listed) <= earliest(to)
  return [
    ...(isEarly ? [fault(sentence('duty.G-08.beforeConsent', { from }))] : []),
    ...(isListedEarly ? [fault(sentence('duty.G-08.listedEarly', { date: listed, to }))] : []),
  ]
}

const FIRST_AS_CANDIDATE = 9

/** The day of listing, or that of the first step that only somebody listed takes. */
function listedOn(one: AdmissionCase, { endedOn }: Step): PartialDate | null {
  if (endedOn !== null) return endedOn
  const steps = [...one.steps.keys()].filter((step) => rankOf(step) >= rankOf(FIRST_AS_CANDIDATE))
  const days = steps.flatMap((step) => decided(one, step)?.doneOn ?? [])
  return days.toSorted()[0] ?? null
}

/** Public notice before a meeting, where the place asks for it (`dev.publicNoticeExtra`, in days). */
export function extraNotice({ parameters }: RuleScope, meeting: Step): Remark[] {
  const least = numberOf(parameters, 'dev.publicNoticeExtra', 0)
  if (least === 0 || meeting.outcome === 'failed') return []
  const { noticeFrom, noticeTo } = meeting
  const isKnown = noticeFrom !== null && noticeTo !== null
  const days = isKnown
    ? dayNumber(latest(noticeTo)) - dayNumber(earliest(noticeFrom)) + 1
    : meeting.days
  if (days === null) return [gap(sentence('duty.admission.noticeUnknown', { least }))]
  return days < least ? [gap(sentence('duty.admission.noticeShort', { days, least }))] : []
}
