import type { IsoDate } from '../../calendar.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { namesIn, namesText, squeezedName } from '../names.ts'
import { numberOf } from '../parameters.ts'
import { committeeOn, holdersOf } from '../posts.ts'
import { registeredDuty } from '../registered-duty.ts'
import { recordActivity } from '../remedies.ts'
import {
  activityEvidence,
  entryEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { dayLookedAt, yearDuty } from '../year-duty.ts'

/**
 * B-05 书记讲党课: the secretary of a committee gives a lecture a year (ZB 16), which the generic
 * register keeps. How many the secretary of a branch gives is local custom (`lecture.secretaryPerYear`),
 * never more than a hint: lectures whose host is the secretary of their day, or entered in the register.
 */
export const secretaryLectures: DutyRule = (scope) =>
  scope.branch.facts.branch.level === 'committee' ? registeredDuty(scope) : [ofBranch(scope)]

function ofBranch(scope: RuleScope): DutyFinding {
  const { branch, calendar } = scope
  const held = branch.heldIn('partyLecture', calendar.wholeYear.months)
  const given = held.filter((lecture) => isBySecretary(scope, lecture))
  const entered = enteredInYear(scope)
  const days = new Set([...given.map(({ heldOn }) => heldOn), ...entered.keys()])
  const evidence = [...given.map(activityEvidence), ...entered.values()]
  const finding = yearDuty(scope, days.size > 0, () => verdictOf(scope, days, evidence))
  return { ...finding, severity: 'info' }
}

function verdictOf(
  scope: RuleScope,
  days: ReadonlySet<IsoDate>,
  evidence: readonly Evidence[],
): EventVerdict {
  const { year } = scope.context
  // Where the post passed on in the year, the lectures may be those of both.
  const told = [...days, dayLookedAt(scope)].flatMap((day) => secretariesOn(scope, day))
  const secretaries = [...new Set(told)]
  if (days.size === 0 && secretaries.length === 0)
    return { status: 'notApplicable', message: sentence('duty.B-05.none', { year }) }
  const asked = numberOf(scope.parameters, 'lecture.secretaryPerYear', 1)
  const name = namesText(secretaries)
  const who = name === '' ? 'unnamed' : 'named'
  const params = { year, times: days.size, asked, ...(name !== '' && { name }) }
  const isDone = days.size >= asked
  const { end, period } = scope.calendar.wholeYear
  const status = isDone ? 'done' : openStatus(scope, end)
  return {
    status,
    message: sentence(`duty.B-05.${status}.${who}`, params),
    evidence,
    remedy: isDone ? null : recordActivity('partyLecture', period),
  }
}

function secretariesOn({ branch }: RuleScope, day: IsoDate): MemberFact[] {
  return holdersOf(committeeOn(branch, day), 'secretary')
}

function isBySecretary(scope: RuleScope, { host, heldOn }: ActivityFact): boolean {
  const hosts = namesIn(host)
  if (hosts.length === 0) return false
  return secretariesOn(scope, heldOn).some(({ name }) => hosts.includes(squeezedName(name)))
}

/** What the generic register has of the year, by day. */
function enteredInYear({ branch, rule, calendar, context }: RuleScope): Map<IsoDate, Evidence> {
  const { start, end } = calendar.wholeYear
  return new Map(
    branch.facts.entries.dutyEntry
      .filter(({ ruleId }) => ruleId === rule.id)
      .filter(({ heldOn }) => heldOn >= start && heldOn <= end && heldOn <= context.today)
      .map((one) => [one.heldOn, entryEvidence('dutyEntry', one, one.heldOn, one.heldOn)]),
  )
}
