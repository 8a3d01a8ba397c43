import { periodEnd, periodStart } from '../calendar.ts'
import type { Checklist } from '../contract/checklist.ts'
import { branchIndex } from './branch-index.ts'
import { isOpen } from './explain.ts'
import type { BranchFacts } from './facts.ts'
import type { DutyFinding, RuleContext, SignalFinding } from './finding.ts'
import { holidaysOfYear } from './holidays.ts'
import { resolveParameters } from './parameters.ts'
import { registeredDuty } from './registered-duty.ts'
import { dutyRules, signalRules } from './registry.ts'
import type { ParameterValues, RuleBook, RuleData } from './rule-data.ts'
import { sentence, type RuleScope } from './scope.ts'
import { workingDayCounter } from './working-days.ts'
import { yearCalendar, type YearCalendar } from './year-calendar.ts'
import { yearFinding } from './year-duty.ts'

export interface Findings {
  readonly duties: DutyFinding[]
  readonly signals: SignalFinding[]
}

/**
 * What stands in a year for each branch: one finding per duty, period and subject, and the signals
 * of what needs a second look. Rules of the book that this version has no code for are passed over.
 * `parameters` are the values that the ledger sets; the book gives the rest. `onlyRules` limits the
 * work to some ids of duties and signals.
 */
export function evaluate(
  facts: readonly BranchFacts[],
  book: RuleBook,
  parameters: ParameterValues,
  context: RuleContext,
  onlyRules?: ReadonlySet<string>,
): Findings {
  const resolved = resolveParameters(book, parameters)
  const calendar = yearCalendar(context.year)
  const holidays = holidaysOfYear(book.holidays ?? [], context.year)
  const workingDays = workingDayCounter(book.holidays ?? [])
  const isWanted = ({ id }: RuleData) => onlyRules?.has(id) ?? true
  const dutyData = book.duties.filter(isWanted)
  const signalData = book.signals.filter(isWanted)
  const findings: Findings = { duties: [], signals: [] }
  for (const branchFacts of facts) {
    const branch = branchIndex(branchFacts, resolved, context)
    const scopeOf = (rule: RuleData) => ({
      rule,
      branch,
      calendar,
      parameters: resolved,
      holidays,
      workingDays,
      context,
    })
    for (const rule of dutyData) {
      const found = dutiesOf(scopeOf(rule))
      for (const finding of inForce(rule, found, calendar)) findings.duties.push(finding)
    }
    for (const rule of signalData) {
      if (!concerns(rule, branchFacts)) continue
      for (const finding of signalRules.get(rule.id)?.(scopeOf(rule)) ?? [])
        findings.signals.push(finding)
    }
  }
  return findings
}

function concerns({ level }: RuleData, { branch }: BranchFacts): boolean {
  return level === 'every' || level === branch.level
}

/**
 * Duties of a branch are for branches, those of a committee for committees. A ledger that holds no
 * superior committee says so once for each of its duties, so that nobody misses them.
 */
function dutiesOf(scope: RuleScope): readonly DutyFinding[] {
  const { rule, branch } = scope
  const { level, parentId } = branch.facts.branch
  if (concerns(rule, branch.facts)) {
    const judge = dutyRules.get(rule.id) ?? (rule.times === undefined ? null : registeredDuty)
    return judge?.(scope) ?? []
  }
  if (level === 'committee' || parentId !== null) return []
  const message = sentence('reason.superiorDuty')
  return [yearFinding(scope, { status: 'notApplicable', message })]
}

/** How many duties have each status, and how many signals wait for somebody to look. */
export function summarize(
  duties: readonly DutyFinding[],
  signals: readonly SignalFinding[],
): Checklist['summary'] {
  const summary = {
    done: 0,
    due: 0,
    late: 0,
    wrong: 0,
    notApplicable: 0,
    suspect: signals.filter(isOpen).length,
  }
  for (const { status } of duties) summary[status] += 1
  return summary
}

/** Findings of periods that ended before a rule came into force or began after it: not applicable. */
function inForce(
  { validFrom, validUntil }: RuleData,
  findings: readonly DutyFinding[],
  calendar: YearCalendar,
): readonly DutyFinding[] {
  const { start, end } = calendar.wholeYear
  const from = validFrom ?? start
  const until = validUntil ?? end
  if (from <= start && until >= end) return findings
  return findings.map((finding) => {
    const early = periodEnd(finding.period) < from
    if (!early && periodStart(finding.period) <= until) return finding
    const message = early
      ? sentence('reason.notYetInForce', { date: from })
      : sentence('reason.noLongerInForce', { date: until })
    return { ...finding, status: 'notApplicable', message, remedy: null }
  })
}
