import type { PeriodUnit } from '../calendar.ts'
import type { DutyFinding, Evidence, RuleContext } from './finding.ts'
import { recordEntry } from './remedies.ts'
import { duty, entryEvidence, sentence, type DutyRule, type RuleScope } from './scope.ts'
import { notStanding } from './standing.ts'
import type { PeriodInfo } from './year-calendar.ts'

/**
 * A duty that needs only who, when and proof: the generic register holds an entry under the id of
 * the rule, `times` of them in each of its periods. What rule, period and number are is data.
 */
export const registeredDuty: DutyRule = (scope) => {
  const unit = scope.rule.period
  const isPeriodic = unit === 'month' || unit === 'quarter' || unit === 'halfYear'
  return registeredIn(scope, isPeriodic ? unit : 'year')
}

/** The same in periods of another unit, for rules of which a parameter sets the period. */
export function registeredIn(scope: RuleScope, unit: PeriodUnit): DutyFinding[] {
  return scope.calendar[unit].map((period) => inPeriod(scope, period))
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
  const status = scope.context.today <= period.end ? 'due' : 'late'
  const what = found.length > 0 ? `${status}Some` : status
  const { n } = params
  return duty(scope, {
    ...base,
    status,
    message: sentence(`registered.${what}`, n > 0 ? { n, times } : { times }),
    remedy: recordEntry('dutyEntry', {
      ruleId: scope.rule.id,
      ...dayWithin(scope.context, period),
    }),
  })
}

/** Today, where it lies in the period: most people write down what they have just done. */
function dayWithin({ today }: RuleContext, { start, end }: PeriodInfo): { heldOn?: string } {
  return today >= start && today <= end ? { heldOn: today } : {}
}

function entriesIn({ rule, branch, context }: RuleScope, { start, end }: PeriodInfo): Evidence[] {
  return branch.facts.entries.dutyEntry
    .filter(
      ({ ruleId, heldOn }) =>
        ruleId === rule.id && heldOn >= start && heldOn <= end && heldOn <= context.today,
    )
    .map((entry) => entryEvidence('dutyEntry', entry, entry.heldOn, entry.title ?? entry.heldOn))
}
