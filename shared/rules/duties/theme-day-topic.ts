import { addDays, dayNumber, earliest, latest, monthOf, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { ActivityFact } from '../facts.ts'
import type { DutyFinding, DutyStatus, Evidence, Remedy } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import {
  activityEvidence,
  duty,
  entryEvidence,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { notStanding } from '../standing.ts'
import type { Text } from '../../text.ts'
import type { PeriodInfo } from '../year-calendar.ts'

type PlanItem = Entry<'planItem'>

/** 主题教育 is a campaign, not the topic of a day. */
const TOPIC = /党日|党员活动日|主题(?!教育)/

/**
 * B-08 党日前定题: in the `themeDay.decideDays` days before a theme day the committee or the secretary
 * fixed its topic (ZB 16): a plan item says when, or the agenda of a committee meeting names it.
 */
export const topicDecided: DutyRule = (scope) => {
  const known: Known = {
    days: numberOf(scope.parameters, 'themeDay.decideDays', 30),
    plans: scope.branch.facts.entries.planItem.filter(
      ({ kind, cancelledOn }) => kind === 'themeDay' && cancelledOn === null,
    ),
    meetings: scope.branch.facts.activities.filter(
      ({ kinds, agenda }) => kinds.includes('committeeMeeting') && TOPIC.test(agenda ?? ''),
    ),
  }
  return scope.calendar.month.map((period) => monthOfTopics(scope, period, known))
}

interface Known {
  readonly days: number
  readonly plans: readonly PlanItem[]
  readonly meetings: readonly ActivityFact[]
}

interface Verdict {
  readonly status: DutyStatus
  readonly message: Text
  readonly evidence: readonly Evidence[]
  readonly remedy?: Remedy
}

function monthOfTopics(scope: RuleScope, period: PeriodInfo, known: Known): DutyFinding {
  const held = scope.branch.heldIn('themeDay', period.months)
  const base = { period: period.period }
  const reason = notStanding('branch', scope.branch.facts.branch, period, held.length > 0)
  if (reason) return duty(scope, { ...base, status: 'notApplicable', message: reason })
  const verdicts = held.map((day) => verdictOf(day, known))
  const worst = verdicts.find(({ status }) => status !== 'done') ?? verdicts.at(-1)
  if (worst) return duty(scope, { ...base, ...worst })
  return duty(scope, { ...base, ...ahead(scope, period, known) })
}

function verdictOf(day: ActivityFact, known: Known): Verdict {
  const { days } = known
  const { heldOn: date } = day
  const from = addDays(date, -days)
  const own = plansOf(day, known)
  const inTime = own.find(
    ({ decidedOn }) =>
      decidedOn !== null && latest(decidedOn) >= from && earliest(decidedOn) <= date,
  )
  const meeting = known.meetings.findLast(
    ({ id, heldOn }) => id !== day.id && heldOn >= from && heldOn <= date,
  )
  const evidence = [activityEvidence(day)]
  const decided = inTime?.decidedOn ?? meeting?.heldOn
  if (decided !== undefined) {
    const message = sentence('duty.B-08.done', { date, decided })
    if (inTime) evidence.push(planEvidence(inTime))
    else if (meeting) evidence.push(activityEvidence(meeting))
    return { status: 'done', message, evidence }
  }
  const other = own.find(({ decidedOn }) => decidedOn !== null)
  if (other) return wrongDay(date, other, days, evidence)
  const values = { kind: 'themeDay', plannedOn: date, activityId: day.id }
  const [plan] = own
  const remedy = plan ? openEntry('planItem', plan.id) : recordEntry('planItem', values)
  return { status: 'late', message: sentence('duty.B-08.late', { date, days }), evidence, remedy }
}

function wrongDay(
  date: IsoDate,
  plan: PlanItem,
  limit: number,
  evidence: readonly Evidence[],
): Verdict {
  const decided = plan.decidedOn ?? ''
  const isAfter = earliest(decided) > date
  const days = isAfter ? limit : dayNumber(date) - dayNumber(latest(decided))
  const message = sentence(`duty.B-08.${isAfter ? 'after' : 'early'}`, {
    date,
    decided,
    days,
    limit,
  })
  return {
    status: 'wrong',
    message,
    evidence: [...evidence, planEvidence(plan)],
    remedy: openEntry('planItem', plan.id),
  }
}

/** The plan of a theme day: the one that names it, else one of its month that names no other. */
function plansOf({ id, heldOn }: ActivityFact, { plans }: Known): PlanItem[] {
  const named = plans.filter(({ activityId }) => activityId === id)
  if (named.length > 0) return named
  const month = monthOf(heldOn)
  return plans.filter(
    ({ activityId, plannedOn }) => activityId === null && monthOf(plannedOn) === month,
  )
}

/** No theme day in the month yet: where one is planned, its topic is to be fixed. */
function ahead({ context }: RuleScope, period: PeriodInfo, { plans }: Known): Verdict {
  const [month] = period.months
  const plan = plans.find(({ plannedOn }) => monthOf(plannedOn) === month)
  if (!plan || context.today > period.end)
    return { status: 'notApplicable', message: sentence('reason.noThemeDay'), evidence: [] }
  const evidence = [planEvidence(plan)]
  const params = { date: plan.plannedOn, title: plan.title }
  if (plan.decidedOn === null)
    return {
      status: 'due',
      message: sentence('duty.B-08.due', params),
      evidence,
      remedy: openEntry('planItem', plan.id),
    }
  const known = { ...params, decided: plan.decidedOn }
  return { status: 'done', message: sentence('duty.B-08.doneAhead', known), evidence }
}

function planEvidence(plan: PlanItem): Evidence {
  return entryEvidence('planItem', plan, plan.plannedOn, plan.title)
}
