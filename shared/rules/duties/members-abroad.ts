import { addMonths, latest } from '../../calendar.ts'
import type { DutyFinding } from '../finding.ts'
import { concernedOn, conditionEvidence, type Concerned } from '../member-conditions.ts'
import { heldToday, recordEntry } from '../remedies.ts'
import { duty, openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'
import { dayLookedAt, yearFinding } from '../year-duty.ts'

/** More than five years abroad without coming back: membership is generally suspended (JY 24). */
const MOST_MONTHS = 60

/**
 * J-06 出国: in touch at least once each half-year with whoever studies abroad (JY 34); who has not
 * come back after five years is told apart, as a warning, because the text says 一般 (JY 24).
 */
export const membersAbroad: DutyRule = (scope) => [
  ...scope.calendar.halfYear.map((period) => inHalfYear(scope, period)),
  ...tooLong(scope),
]

/** Those who study abroad and whose membership runs on. */
function abroadOn(scope: RuleScope, day: string): Concerned[] {
  const suspended = new Set(
    concernedOn(scope, 'membershipSuspended', day).map(({ member }) => member.id),
  )
  return concernedOn(scope, 'abroad', day).filter(
    ({ member, condition }) => condition.isForStudy === true && !suspended.has(member.id),
  )
}

function inHalfYear(scope: RuleScope, info: PeriodInfo): DutyFinding {
  const { period, start, end } = info
  const { today } = scope.context
  const abroad = abroadOn(scope, end).filter(({ condition }) => latest(condition.fromOn) <= start)
  if (abroad.length === 0)
    return duty(scope, { period, status: 'notApplicable', message: sentence('duty.J-06.none') })
  const contacts = scope.branch.facts.entries.care.filter(
    ({ kind, heldOn }) =>
      (kind === 'contact' || kind === 'visit') &&
      heldOn >= start &&
      heldOn <= end &&
      heldOn <= today,
  )
  const contacted = new Set(contacts.map(({ memberId }) => memberId))
  const silent = abroad.filter(({ member }) => !contacted.has(member.id))
  const [first] = silent
  const params = { people: abroad.length, silent: silent.length }
  if (!first)
    return duty(scope, { period, status: 'done', message: sentence('duty.J-06.done', params) })
  const status = openStatus(scope, end)
  return duty(scope, {
    period,
    status,
    message: sentence(`duty.J-06.${status}`, { ...params, name: first.member.name }),
    evidence: silent.map(conditionEvidence),
    remedy: recordEntry('care', {
      kind: 'contact',
      memberId: first.member.id,
      ...heldToday(scope.context, info),
    }),
  })
}

function tooLong(scope: RuleScope): DutyFinding[] {
  const day = dayLookedAt(scope)
  const over = abroadOn(scope, day).filter(
    ({ condition }) => day > addMonths(latest(condition.fromOn), MOST_MONTHS),
  )
  const [first] = over
  if (!first) return []
  const { member, condition } = first
  const params = { people: over.length, name: member.name, date: condition.fromOn }
  const values = { memberId: member.id, kind: 'membershipSuspended' }
  return [
    yearFinding(scope, {
      status: 'late',
      severity: 'warning',
      message: sentence('duty.J-06.tooLong', params),
      evidence: over.map(conditionEvidence),
      remedy: recordEntry('condition', values),
    }),
  ]
}
