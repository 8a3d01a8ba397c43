import type { ActivityKind } from '../../domain/kinds.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { activityEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'
import { committeeElsewhere } from './committee-elsewhere.ts'
import { activitiesOfYear, minutesOf, overlap } from './records-of-year.ts'

/** S-11☆: two events of a branch at one time, or one person at two of them. */
export const overlappingEvents: SignalRule = (scope) => {
  const timed = activitiesOfYear(scope).filter(({ startTime }) => startTime !== null)
  return [...Map.groupBy(timed, ({ heldOn }) => heldOn).values()].flatMap((day) =>
    day.flatMap((one, index) =>
      day
        .slice(index + 1)
        .flatMap((other) => (overlap(one, other) ? clash(scope, one, other) : [])),
    ),
  )
}

function clash(scope: RuleScope, one: ActivityFact, other: ActivityFact): SignalFinding[] {
  const people = atBoth(scope.branch.facts.members, one, other)
  if (people.length === 0 && areApart(scope, one, other)) return []
  const ids = [one.id, other.id].toSorted((a, b) => a - b).join('+')
  const params = { date: one.heldOn, one: one.startTime ?? '', other: other.startTime ?? '' }
  const [first] = people
  const message = first
    ? sentence('signal.S-11.person', { ...params, name: first.name, people: people.length })
    : sentence('signal.S-11.overlap', params)
  const evidence = [one, other].map(activityEvidence)
  return [signal(scope, `activities:${ids}:overlap`, message, evidence)]
}

function atBoth(
  members: readonly MemberFact[],
  one: ActivityFact,
  other: ActivityFact,
): MemberFact[] {
  const [here, there] = [presentAt(one), presentAt(other)]
  return here.size === 0 || there.size === 0
    ? []
    : members.filter(({ id }) => here.has(id) && there.has(id))
}

function presentAt({ attendance }: ActivityFact): Set<number> {
  return new Set(attendance.flatMap(({ memberId, state }) => (state === 'present' ? memberId : [])))
}

function isOfGroup({ kinds }: ActivityFact): boolean {
  return kinds.includes('groupMeeting')
}

/** Groups meet side by side: different people, unless both records are of one group. */
function areApart({ branch }: RuleScope, one: ActivityFact, other: ActivityFact): boolean {
  if (!isOfGroup(one) || !isOfGroup(other) || branch.facts.groups.length < 2) return false
  return one.groupId === null || other.groupId === null || one.groupId !== other.groupId
}

/**
 * S-14: an event on a public holiday, or while the whole committee was elsewhere. It may well have
 * been held; a slip of the date is likelier.
 */
export const unlikelyDay: SignalRule = (scope) => [
  ...onHoliday(scope),
  ...committeeElsewhere(scope),
]

function onHoliday(scope: RuleScope): SignalFinding[] {
  return activitiesOfYear(scope).flatMap((activity) => {
    const holiday = scope.holidays.get(activity.heldOn)
    if (holiday === undefined) return []
    const message = sentence(`signal.S-14.${holiday}`, { date: activity.heldOn })
    return [signal(scope, `activity:${activity.id}:holiday`, message, [activityEvidence(activity)])]
  })
}

/** Three duties or more at once are looked at; each needs this long at the very least (as S-12). */
const MANY_DUTIES = 3
const MINUTES_EACH = 20

/** S-15: one event, or the events of one day, that count for more duties than their time allows. */
export const crowdedDay: SignalRule = (scope) =>
  [...Map.groupBy(activitiesOfYear(scope), ({ heldOn }) => heldOn).values()].flatMap((day) => {
    const alone = day.flatMap((activity) => crowded(scope, [activity]))
    return alone.length > 0 || day.length === 1 ? alone : crowded(scope, day)
  })

/** Events of which one has no known length tell nothing about the time that there was. */
function crowded(scope: RuleScope, events: readonly ActivityFact[]): SignalFinding[] {
  const duties = new Set(events.flatMap(({ kinds }) => kinds.filter(isDuty))).size
  const lengths = events.map(minutesOf)
  const minutes = lengths.reduce<number>((sum, length) => sum + (length ?? Number.NaN), 0)
  if (duties < MANY_DUTIES || !(minutes < duties * MINUTES_EACH)) return []
  const [first] = events
  const ids = events.map(({ id }) => id).toSorted((a, b) => a - b)
  const what = events.length === 1 ? 'event' : 'day'
  const params = { date: first?.heldOn ?? '', events: events.length, duties, minutes }
  const key = `${what === 'event' ? 'activity' : 'activities'}:${ids.join('+')}:crowded`
  return [signal(scope, key, sentence(`signal.S-15.${what}`, params), events.map(activityEvidence))]
}

function isDuty(kind: ActivityKind): boolean {
  return kind !== 'other'
}
