import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { ActivityFact } from '../facts.ts'
import type { DutyFinding, DutyStatus, Remedy } from '../finding.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { activityEvidence, sentence, type RuleScope } from '../scope.ts'
import { notStanding } from '../standing.ts'
import { yearFinding } from '../year-duty.ts'
import { recordsOfYear } from './yearly.ts'

/** An organizational life meeting with what the register says of it; null: nothing. */
export interface HeldMeeting {
  readonly activity: ActivityFact
  readonly entry: Entry<'lifeMeeting'> | null
}

/** Where a branch meets by groups, one meeting in order is enough; errors come before gaps. */
const ORDER: readonly DutyStatus[] = ['done', 'notApplicable', 'wrong', 'due', 'late']

/** What a rule says about the organizational life meetings that count for the year: one finding. */
export function judgeLifeMeetings(
  scope: RuleScope,
  judge: (meeting: HeldMeeting) => EventVerdict,
): DutyFinding {
  const { branch, context, calendar } = scope
  const records = recordsOfYear(scope, 'organizationalLife')
  const isHeld = records.length > 0
  const gone = notStanding('branch', branch.facts.branch, calendar.wholeYear, isHeld)
  const judged = records
    .map((activity) => judgeOne(scope, activity, judge))
    .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
  const [best] = judged
  if (best && gone === null) return yearFinding(scope, best)
  const message = gone ?? sentence('reason.noLifeMeeting', { year: context.year })
  return yearFinding(scope, { status: 'notApplicable', message })
}

function judgeOne(
  { branch }: RuleScope,
  activity: ActivityFact,
  judge: (meeting: HeldMeeting) => EventVerdict,
): EventVerdict {
  const entries = branch.facts.entries.lifeMeeting
  const entry = entries.findLast(({ activityId }) => activityId === activity.id) ?? null
  const verdict = judge({ activity, entry })
  const isOpen = verdict.status !== 'done' && verdict.status !== 'notApplicable'
  return {
    remedy: isOpen ? remedyOf(activity, entry) : null,
    evidence: [activityEvidence(activity)],
    ...verdict,
  }
}

function remedyOf({ id }: ActivityFact, entry: HeldMeeting['entry']): Remedy {
  return entry ? openEntry('lifeMeeting', entry.id) : recordEntry('lifeMeeting', { activityId: id })
}
