import { sentence } from '../scope.ts'
import { editionOn, type AdmissionCase, type Step } from './cases.ts'
import { fault, gap, note, type Remark } from './remarks.ts'

/**
 * What a general meeting has to show (G-15, G-23): more than half of those who may vote are present
 * (`2 × 到会 > 应到`), more than half of them agree (`2 × 赞成 > 应到`), the ballot is secret.
 */
export function voteRemarks(one: AdmissionCase, meeting: Step): Remark[] {
  const { eligible, present, outcome } = meeting
  const counted = eligible !== null && present !== null && meeting.approve !== null
  const isShort = eligible !== null && present !== null && 2 * present <= eligible
  const isRefused = outcome === 'failed'
  return [
    ...(counted ? [] : [gap(sentence('duty.admission.votes.unknown'))]),
    ...(isShort ? [fault(sentence('duty.admission.votes.quorum', { eligible, present }))] : []),
    ...(isRefused ? [] : majorityRemarks(one, meeting)),
    ...ballotRemarks(one, meeting),
  ]
}

function majorityRemarks(one: AdmissionCase, meeting: Step): Remark[] {
  const { eligible, present, approve } = meeting
  if (eligible === null || approve === null) return []
  const written = meeting.writtenApprove ?? 0
  const params = { eligible, approve: approve + written, written }
  if (2 * (approve + written) <= eligible)
    return [fault(sentence('duty.admission.votes.majority', params))]
  const told =
    present === null ? [] : [note(sentence('duty.admission.votes.told', { ...params, present }))]
  // Only the edition of 2014 is known to count opinions in writing.
  const isDoubtful = 2 * approve <= eligible && editionOn(one, meeting.doneOn) === 'FZ26'
  return isDoubtful ? [...told, note(sentence('duty.admission.votes.written', params))] : told
}

function ballotRemarks(one: AdmissionCase, { ballot, isIndividual, doneOn }: Step): Remark[] {
  const isTogether = isIndividual === false
  const severity = editionOn(one, doneOn) === 'FZ26' ? 'warning' : undefined
  return [
    ...(ballot === null ? [gap(sentence('duty.admission.votes.ballotUnknown'))] : []),
    ...(ballot === 'open' ? [fault(sentence('duty.admission.votes.open'))] : []),
    ...(isTogether ? [fault(sentence('duty.admission.votes.together'), severity)] : []),
  ]
}
