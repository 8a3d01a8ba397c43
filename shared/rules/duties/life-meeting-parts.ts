import { addDays, earliest, yearOf, type IsoDate, type PartialDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { EventVerdict } from '../event-duty.ts'
import { numberOf } from '../parameters.ts'
import { openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { judgeLifeMeetings, type HeldMeeting } from './life-meetings-of-year.ts'
import { yearCounted } from './yearly.ts'

/** C-04 会前三件: study, talks and opinions are on record for days before the meeting (ZB 17). */
export const lifeMeetingBefore: DutyRule = (scope) => [
  judgeLifeMeetings(scope, (meeting) => judgeBefore(scope, meeting)),
]

const parts = ['studied', 'talked', 'opinions'] as const

function judgeBefore(scope: RuleScope, { activity, entry }: HeldMeeting): EventVerdict {
  const { heldOn } = activity
  // As long before the meeting as is asked; a date without a day may be early enough.
  const latestDay = addDays(heldOn, -numberOf(scope.parameters, 'orgLife.leadDays', 1))
  const dates = {
    studied: entry?.studiedOn ?? null,
    talked: entry?.talkedOn ?? talkBefore(scope, latestDay),
    opinions: entry?.opinionsOn ?? null,
  }
  for (const part of parts) {
    const date = dates[part]
    if (date === null || earliest(date) <= latestDay) continue
    const params = { date: heldOn, other: date, day: latestDay }
    return { status: 'wrong', message: sentence(`duty.C-04.wrong.${part}`, params) }
  }
  const missing = parts.filter((part) => dates[part] === null)
  if (missing.length === 0)
    return { status: 'done', message: sentence('duty.C-04.done', { date: heldOn }) }
  const message = sentence(`duty.C-04.late.${missing.join('-')}`, { date: heldOn })
  return { status: 'late', message }
}

/** A talk of the register from January of the year on that the meeting counts for. */
function talkBefore({ branch, context }: RuleScope, latestDay: IsoDate): PartialDate | null {
  const january = `${context.year}-01-01`
  const talk = branch.facts.entries.talk.find(
    ({ heldOn }) => heldOn >= january && heldOn <= latestDay,
  )
  return talk?.heldOn ?? null
}

/**
 * C-05 会上会后: a theme, problems, criticisms among members, and measures with an owner and a
 * deadline (ZB 17). What is not written down yet may come until `orgLife.recordDays` after it.
 */
export const lifeMeetingContent: DutyRule = (scope) => [
  judgeLifeMeetings(scope, (meeting) => judgeContent(scope, meeting)),
]

function judgeContent(scope: RuleScope, { activity, entry }: HeldMeeting): EventVerdict {
  const date = activity.heldOn
  const found = measuresOf(scope, { activity, entry })
  const complete = found.filter(({ owner, deadlineOn }) => owner !== null && deadlineOn !== null)
  const hasMeasures = complete.length > 0 || (entry?.measures ?? 0) > 0
  const fault = contentFault(entry, hasMeasures, found.length)
  if (fault !== null) {
    const message = sentence(`duty.C-05.wrong.${fault}`, { date, n: found.length })
    return { status: 'wrong', message }
  }
  const missing = [
    ...(entry?.theme == null ? ['theme'] : []),
    ...(entry?.problems == null ? ['problems'] : []),
    ...(entry?.criticisms == null ? ['criticisms'] : []),
    ...(hasMeasures ? [] : ['measures']),
  ]
  const [first] = missing
  if (first === undefined) return { status: 'done', message: sentence('duty.C-05.done', { date }) }
  const deadline = addDays(date, numberOf(scope.parameters, 'orgLife.recordDays', 30))
  const status = openStatus(scope, deadline)
  const params = { date, deadline, n: missing.length }
  return { status, message: sentence(`duty.C-05.${status}.${first}`, params) }
}

/** What is written down and cannot be enough: none of something, or measures that nobody owns. */
function contentFault(
  entry: HeldMeeting['entry'],
  hasMeasures: boolean,
  recorded: number,
): 'problems' | 'criticisms' | 'owner' | 'measures' | null {
  if (entry?.problems === 0) return 'problems'
  if (entry?.criticisms === 0) return 'criticisms'
  if (hasMeasures) return null
  if (recorded > 0) return 'owner'
  return entry?.measures === 0 ? 'measures' : null
}

/** Rectification of the meeting: named by the entry, or found in its year on or after its day. */
function measuresOf({ branch }: RuleScope, { activity }: HeldMeeting): Entry<'rectification'>[] {
  const { id, heldOn } = activity
  return branch.facts.entries.rectification.filter(
    ({ source, activityId, foundOn, measure }) =>
      source === 'lifeMeeting' &&
      measure !== null &&
      (activityId === null
        ? yearOf(foundOn) === yearOf(heldOn) && foundOn >= heldOn.slice(0, foundOn.length)
        : activityId === id),
  )
}

/** C-08 上年整改通报: what became of last year's measures is reported at this year's meeting (TZ). */
export const lastYearReported: DutyRule = (scope) => {
  const { year } = scope.context
  const lastYear = year - 1
  return [
    judgeLifeMeetings(scope, ({ activity, entry }) => {
      const date = activity.heldOn
      const isReported = entry?.reportedLastYear ?? null
      if (isReported) return { status: 'done', message: sentence('duty.C-08.done', { date }) }
      if (!hadMeasures(scope, lastYear))
        return { status: 'notApplicable', message: sentence('duty.C-08.none', { lastYear }) }
      const status = isReported === null ? 'late' : 'wrong'
      return { status, message: sentence(`duty.C-08.${status}`, { date, lastYear }) }
    }),
  ]
}

/** A meeting of the year, or something to rectify from it: then there is something to report. */
function hadMeasures({ branch }: RuleScope, year: number): boolean {
  const { lifeMeetings, entries } = branch.facts
  return (
    lifeMeetings.some((meeting) => yearCounted(meeting) === year) ||
    entries.rectification.some(
      ({ source, foundOn }) => source === 'lifeMeeting' && yearOf(foundOn) === year,
    )
  )
}
