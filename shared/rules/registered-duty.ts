import { MONTHS_IN, periodUnits, type PeriodUnit } from '../calendar.ts'
import type { DutyFinding, Evidence } from './finding.ts'
import { heldToday, recordEntry } from './remedies.ts'
import {
  duty,
  entryEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from './scope.ts'
import { notStanding } from './standing.ts'
import type { PeriodInfo } from './year-calendar.ts'

/**
 * A duty that needs only who, when and proof: the generic register holds an entry under the id of
 * the rule, `times` of them in each of its periods. What rule, period and number are is data;
 * a parameter may set another period, or `none` where the place does not ask for it.
 */
export const registeredDuty: DutyRule = (scope) => {
  const { rule, parameters, calendar } = scope
  const set = rule.unitParameter === undefined ? undefined : parameters[rule.unitParameter]
  if (set === 'none') {
    const message = sentence('registered.notAsked')
    return [duty(scope, { period: calendar.wholeYear.period, status: 'notApplicable', message })]
  }
  return calendar[unitOf(set) ?? unitOf(rule.period) ?? 'year'].map((period) =>
    inPeriod(scope, period),
  )
}

/** A word as the parameters have it, or how many equal periods a year has. */
function unitOf(value: string | number | boolean | undefined): PeriodUnit | null {
  return periodUnits.find((unit) => unit === value || 12 / MONTHS_IN[unit] === value) ?? null
}

function inPeriod(scope: RuleScope, period: PeriodInfo): DutyFinding {
  const times = scope.rule.times ?? 1
  const found = entriesIn(scope, period)
  const base = { period: period.period, evidence: found }
  const standing = notStanding('branch', scope.branch.facts.branch, period, found.length > 0)
  if (standing) return duty(scope, { ...base, status: 'notApplicable', message: standing })
  const params = { n: found.length, times, date: found.at(-1)?.date ?? '' }
  if (found.length >= times)
    return duty(scope, { ...base, status: 'done', message: sentence('registered.done', params) })
  const status = openStatus(scope, period.end)
  const what = found.length > 0 ? `${status}Some` : status
  const { n } = params
  return duty(scope, {
    ...base,
    status,
    message: sentence(`registered.${what}`, n > 0 ? { n, times } : { times }),
    remedy: recordEntry('dutyEntry', {
      ruleId: scope.rule.id,
      ...heldToday(scope.context, period),
    }),
  })
}

function entriesIn({ rule, branch, context }: RuleScope, { start, end }: PeriodInfo): Evidence[] {
  return branch.facts.entries.dutyEntry
    .filter(
      ({ ruleId, heldOn }) =>
        ruleId === rule.id && heldOn >= start && heldOn <= end && heldOn <= context.today,
    )
    .map((entry) => entryEvidence('dutyEntry', entry, entry.heldOn, entry.title ?? entry.heldOn))
}
