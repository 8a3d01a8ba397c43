import type { EventVerdict } from './event-duty.ts'
import type { DutyFinding } from './finding.ts'
import { importRoster } from './remedies.ts'
import { duty, sentence, type RuleScope } from './scope.ts'
import { notStanding } from './standing.ts'

/**
 * A standing duty (常态) is judged by the roster of today, whatever year is looked at; where there
 * is none, it does not apply. What is open is mended in the roster unless the verdict says more.
 */
export function standingDuty(scope: RuleScope, judge: () => EventVerdict): DutyFinding {
  const { today, year } = scope.context
  const period = String(year)
  const { branch } = scope.branch.facts
  const gone = notStanding('branch', branch, { start: today, end: today }, false)
  if (gone) return duty(scope, { period, status: 'notApplicable', message: gone })
  if (!scope.branch.roster.known) {
    const message = sentence('reason.rosterUnknown')
    return duty(scope, { period, status: 'notApplicable', message, remedy: importRoster })
  }
  const verdict = judge()
  const isOpen = verdict.status !== 'done' && verdict.status !== 'notApplicable'
  return duty(scope, {
    period,
    ...verdict,
    remedy: isOpen ? (verdict.remedy ?? importRoster) : null,
  })
}
