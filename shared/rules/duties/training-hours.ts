import { earliest, latest } from '../../calendar.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { numberOf } from '../parameters.ts'
import { committeeWithin } from '../posts.ts'
import { importRoster, recordEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { dayLookedAt, yearDuty } from '../year-duty.ts'
import { attendance, hoursOf, isConcentrated, type Attended } from './trainings.ts'

const MEMBER_HOURS = 32
const COMMITTEE_HOURS = 56

/** What somebody has come to in the year; hours in tenths. */
interface Studied {
  readonly member: MemberFact
  readonly attended: readonly Attended[]
  readonly hours: number
}

/** K-01 党员学时: `training.member` hours a year, 32 unless set (JY 20). */
export const memberHours: DutyRule = (scope) => {
  const least = numberOf(scope.parameters, 'training.member', MEMBER_HOURS)
  const studied = studiedBy(scope, countedMembers(scope))
  return [
    yearDuty(scope, hasRecord(studied), () => {
      if (!scope.branch.roster.known) {
        const message = sentence('reason.rosterUnknown')
        return { status: 'notApplicable', message, remedy: importRoster }
      }
      if (studied.length === 0)
        return { status: 'notApplicable', message: sentence('duty.K-01.none') }
      const short = studied.filter(({ hours }) => hours < least * 10)
      return verdict(scope, studied, short, { members: studied.length, hours: least })
    }),
  ]
}

/** K-02 班子学时: `training.committee` hours a year, 56 unless set, and one concentrated course (PX). */
export const committeeHours: DutyRule = (scope) => {
  const least = numberOf(scope.parameters, 'training.committee', COMMITTEE_HOURS)
  const day = dayLookedAt(scope)
  const seats = committeeWithin(scope.branch, { start: day, end: day })
  const leaders = seats.map(({ member }) => member)
  const studied = studiedBy(
    scope,
    leaders.filter(({ status }) => status === 'active'),
  )
  return [
    yearDuty(scope, hasRecord(studied), () => {
      if (studied.length === 0)
        return { status: 'notApplicable', message: sentence('duty.K-02.none') }
      const short = studied.filter((one) => one.hours < least * 10 || lacksCourse(one))
      const without = studied.filter(lacksCourse).length
      return verdict(scope, studied, short, { members: studied.length, hours: least, without })
    }),
  ]
}

/** Active members who were in the branch the whole year and are not exempt in it (B-17). */
function countedMembers({ branch, calendar, context }: RuleScope): MemberFact[] {
  const { start, end } = calendar.wholeYear
  const exempt = new Set(
    branch.facts.entries.condition
      .filter(
        ({ kind, fromOn, untilOn }) =>
          kind === 'exempt' &&
          earliest(fromOn) <= end &&
          earliest(fromOn) <= context.today &&
          (untilOn === null || latest(untilOn) >= start),
      )
      .map(({ memberId }) => memberId),
  )
  return branch.facts.members.filter(
    ({ id, type, status, joinDate, enteredOn }) =>
      type !== null &&
      status === 'active' &&
      !exempt.has(id) &&
      [joinDate, enteredOn].every((date) => date === null || latest(date) < start),
  )
}

function studiedBy(scope: RuleScope, members: readonly MemberFact[]): Studied[] {
  const attendedBy = attendance(scope, scope.calendar.wholeYear)
  return members.map((member) => {
    const attended = attendedBy(member.id)
    return { member, attended, hours: hoursOf(attended) }
  })
}

function lacksCourse({ attended }: Studied): boolean {
  return !attended.some(isConcentrated)
}

function hasRecord(studied: readonly Studied[]): boolean {
  return studied.some(({ attended }) => attended.length > 0)
}

/** Done by all, short by some, or nothing recorded at all: one finding, with those who are short. */
function verdict(
  scope: RuleScope,
  studied: readonly Studied[],
  short: readonly Studied[],
  params: Readonly<Record<string, number>>,
): EventVerdict {
  const { id } = scope.rule
  const [first] = short
  if (!first) return { status: 'done', message: sentence(`duty.${id}.done`, params) }
  const status = openStatus(scope, scope.calendar.wholeYear.end)
  const remedy = recordEntry('training')
  if (!hasRecord(studied))
    return { status, message: sentence(`duty.${id}.${status}`, params), remedy }
  const named = { name: first.member.name, own: first.hours / 10, short: short.length }
  const message = sentence(`duty.${id}.${status}Some`, { ...params, ...named })
  const evidence = short.map(({ member }) => memberEvidence(member))
  return { status, message, remedy, evidence }
}
