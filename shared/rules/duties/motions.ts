import { addDays, isCertainlyBefore } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { ActivityFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { openActivity, openEntry } from '../remedies.ts'
import {
  activityEvidence,
  entryEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { majorityVerdict, quorumVerdict, type Vote } from './voting.ts'

type Motion = Entry<'motion'>

/** A committee meeting of so many days before may have discussed a motion that names none. */
const DISCUSSED_DAYS = 60

/** B-09 议事法定人数: half or more of those entitled to vote come to the general meeting (ZB 11). */
export const motionQuorum: DutyRule = (scope) =>
  perMotion(scope, (motion) => quorumVerdict(scope, voteOf(motion)), sentence('duty.B-09.none'))

/** B-10 议事通过票: more than half of those entitled, not of those present, agree (ZB 11). */
export const motionMajority: DutyRule = (scope) =>
  perMotion(scope, (motion) => majorityVerdict(scope, voteOf(motion)), sentence('duty.B-10.none'))

/** B-11 先支委会后大会: what is important is discussed by the committee first (ZB 12). */
export const committeeFirst: DutyRule = (scope) => {
  const { hasCommittee } = scope.branch
  const none = sentence(hasCommittee ? 'duty.B-11.none' : 'reason.noCommittee')
  const judge = (motion: Motion) =>
    hasCommittee && motion.isImportant === true ? discussedFirst(scope, motion) : null
  return perMotion(scope, judge, none)
}

/**
 * B-13 村社区重大事项: in villages and communities what is important or concerns the public is discussed
 * by a general meeting (ZB 11).
 */
export const discussedByAll: DutyRule = (scope) => {
  const { kind } = scope.branch.facts.branch
  const applies = kind === 'village' || kind === 'community'
  const none = sentence(applies ? 'duty.B-13.none' : 'duty.B-13.notVillage')
  const judge = (motion: Motion) =>
    applies && (motion.concernsPublic === true || motion.isImportant === true)
      ? discussedAtMeeting(scope, motion)
      : null
  return perMotion(scope, judge, none)
}

/** A motion is told in its own year, and in later ones while something of it is open. */
function perMotion(
  scope: RuleScope,
  judge: (motion: Motion) => EventVerdict | null,
  none: EventVerdict['message'],
): DutyFinding[] {
  const judged = (motion: Motion): EventVerdict | null => {
    const verdict = judge(motion)
    if (verdict === null) return null
    const isOpen = verdict.status === 'due' || verdict.status === 'late'
    if (!concernsYear(scope, motion.decidedOn, isOpen)) return null
    const { id, title, decidedOn } = motion
    return {
      subject: { type: 'entry', id, name: title },
      ...verdict,
      evidence: [entryEvidence('motion', motion, decidedOn, title), ...(verdict.evidence ?? [])],
    }
  }
  return eventDuties(scope, scope.branch.facts.entries.motion, judged, none)
}

function voteOf({ id, title, decidedOn, eligible, present, approve, isPassed }: Motion): Vote {
  return { register: 'motion', id, title, date: decidedOn, eligible, present, approve, isPassed }
}

function discussedFirst(
  scope: RuleScope,
  { id, title, decidedOn, committeeOn }: Motion,
): EventVerdict {
  const params = { title, date: decidedOn }
  const remedy = openEntry('motion', id)
  if (committeeOn !== null) {
    const known = { ...params, committee: committeeOn }
    return isCertainlyBefore(decidedOn, committeeOn)
      ? { status: 'wrong', message: sentence('duty.B-11.wrong', known), remedy }
      : { status: 'done', message: sentence('duty.B-11.done', known) }
  }
  const from = addDays(decidedOn, -DISCUSSED_DAYS)
  const seen = scope.branch.facts.activities.findLast(
    ({ kinds, heldOn }) =>
      kinds.includes('committeeMeeting') && heldOn >= from && heldOn <= decidedOn,
  )
  if (seen) {
    const known = { ...params, committee: seen.heldOn }
    const evidence = [activityEvidence(seen)]
    return {
      status: 'done',
      severity: 'info',
      message: sentence('duty.B-11.seen', known),
      evidence,
    }
  }
  const status = openStatus(scope, decidedOn)
  return { status, message: sentence(`duty.B-11.${status}`, params), remedy }
}

/** The meeting that the entry names; where it names none, a general meeting of that day. */
function discussedAtMeeting(scope: RuleScope, motion: Motion): EventVerdict {
  const { id, title, decidedOn, activityId } = motion
  const params = { title, date: decidedOn }
  const named = activityId === null ? undefined : scope.branch.activity(activityId)
  if (named && !isGeneral(named)) {
    const known = { ...params, held: named.heldOn }
    const message = sentence('duty.B-13.wrong', known)
    const evidence = [activityEvidence(named)]
    return { status: 'wrong', message, evidence, remedy: openActivity(named.id) }
  }
  const meeting = named ?? generalMeetingOf(scope, motion)
  if (meeting) {
    const known = { ...params, held: meeting.heldOn }
    const evidence = [activityEvidence(meeting)]
    return { status: 'done', message: sentence('duty.B-13.done', known), evidence }
  }
  const status = openStatus(scope, decidedOn)
  const remedy = openEntry('motion', id)
  return { status, message: sentence(`duty.B-13.${status}`, params), remedy }
}

function isGeneral({ kinds }: ActivityFact): boolean {
  return kinds.includes('generalMeeting')
}

function generalMeetingOf({ branch }: RuleScope, { decidedOn }: Motion): ActivityFact | undefined {
  return branch
    .heldIn('generalMeeting', [decidedOn.slice(0, 7)])
    .find(({ heldOn }) => heldOn === decidedOn)
}
