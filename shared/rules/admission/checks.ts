import {
  addMonths,
  earliest,
  isCertainlyBefore,
  isFullDate,
  latest,
  type PartialDate,
} from '../../calendar.ts'
import { birthDateOfId, isIdCard } from '../../id-card.ts'
import { sentence, type RuleScope } from '../scope.ts'
import { decided, probationEnd, stepsOf, type AdmissionCase } from './cases.ts'
import { extraNotice } from './notice.ts'
import { fault, gap, joined, note, stepName } from './remarks.ts'
import type { Check } from './step-spec.ts'
import { voteRemarks } from './votes.ts'

/** Eighteen years. */
const OF_AGE_MONTHS = 216
const CULTIVATION_MONTHS = 12
const TRAINING_DAYS = 3
const TRAINING_HOURS = 24
const LEAVING_MONTHS = 3

/** When the person was born: as the register says, by the ID number, or as the roster says. */
export function birthOf({ branch }: RuleScope, { person }: AdmissionCase): PartialDate | null {
  const { birthOn, idCard, memberId } = person
  if (birthOn !== null) return birthOn
  if (idCard !== null && isIdCard(idCard)) return birthDateOfId(idCard)
  return memberId === null ? null : (branch.member(memberId)?.birthDate ?? null)
}

/** Whether somebody was certainly not eighteen on a day. */
export function isUnderAge(birth: PartialDate, on: PartialDate): boolean {
  return latest(on) < addMonths(earliest(birth), OF_AGE_MONTHS)
}

/** G-01: eighteen years old on the day of the application. */
export const ofAge: Check = (scope, one, { doneOn }) => {
  const birth = birthOf(scope, one)
  if (birth === null) return [gap(sentence('duty.G-01.birthUnknown'))]
  return isUnderAge(birth, doneOn) ? [fault(sentence('duty.G-01.young', { birth }))] : []
}

/** Whether the year between 确定积极分子 and 确定发展对象 is certainly not over; null: not known. */
export function cultivatedSince(
  one: AdmissionCase,
): { since: PartialDate; isShort: boolean } | null {
  const [chosen, listed] = [decided(one, 3), decided(one, 7)]
  if (!chosen || !listed) return null
  const since = chosen.doneOn
  return { since, isShort: latest(listed.doneOn) < addMonths(earliest(since), CULTIVATION_MONTHS) }
}

/** G-07: a year at least after the person became an activist. */
export const yearOfCultivation: Check = (_, one) => {
  const found = cultivatedSince(one)
  return found?.isShort ? [fault(sentence('duty.G-07.short', { since: found.since }))] : []
}

/** G-11: three days, or twenty-four hours of study. */
export const training: Check = (_, __, { days, hours }) => {
  if (days === null && hours === null) return [gap(sentence('duty.G-11.unknown'))]
  if ((days ?? 0) >= TRAINING_DAYS || (hours ?? 0) >= TRAINING_HOURS) return []
  return [fault(sentence('duty.G-11.short', { days: days ?? '—', hours: hours ?? '—' }))]
}

/** G-13: usually not for somebody who leaves unit or school within three months. */
export const notLeaving: Check = (_, { person: { leavesOn } }, { doneOn }) => {
  if (leavesOn === null || isCertainlyBefore(leavesOn, doneOn)) return []
  const until = addMonths(earliest(doneOn), LEAVING_MONTHS)
  return latest(leavesOn) <= until
    ? [fault(sentence('duty.G-13.leaves', { leaves: leavesOn }), 'warning')]
    : []
}

/** G-15: quorum, majority and ballot, and public notice where the place asks for it. */
export const acceptance: Check = (scope, one, meeting) => [
  ...voteRemarks(one, meeting),
  ...extraNotice(scope, meeting),
]

/** G-17: a general branch or a provisional organization cannot approve. */
export const approvedByCommittee: Check = (_, __, { people }) =>
  people !== null && /总支|临时/.test(people)
    ? [fault(sentence('duty.G-17.noRight', { by: people }))]
    : []

/** G-24: membership counts from the day on which probation is over, not from the approval. */
export const countsFromProbation: Check = (scope, one) => {
  const { memberId } = one.person
  const written = memberId === null ? null : (scope.branch.member(memberId)?.fullMemberDate ?? null)
  const end = probationEnd(one)
  const isPassed = decided(one, 23)?.outcome !== 'failed'
  if (written === null || end === null || !isPassed || !isFullDate(written)) return []
  const isRight = written >= end.from && written <= end.to
  return isRight ? [] : [fault(sentence('duty.G-24.date', { written, end: end.from }), 'warning')]
}

/** The papers of the file: application, review, form, application for full membership (G-25). */
const papers = [1, 10, 14, 22]
const OBSERVATION = 6

/** G-25: the steps that bring the papers of the file are recorded. */
export const fileComplete: Check = (_, one) => {
  const lacking = [...papers, OBSERVATION].filter((step) => stepsOf(one, step).length === 0)
  const [first, ...others] = lacking.map(stepName)
  if (!first) return [note(sentence('duty.G-25.complete'))]
  return [
    fault(
      sentence('duty.G-25.lacking', { steps: joined(first, others, 'list'), n: lacking.length }),
    ),
  ]
}
