import { yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { SignalFinding } from '../finding.ts'
import { membersInCondition } from '../member-conditions.ts'
import { numberOf } from '../parameters.ts'
import {
  activityEvidence,
  entryEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'
import { activitiesOfYear } from './records-of-year.ts'

type Talk = Entry<'talk'>

/** A talk by telephone or on screen needs nobody to be there. */
const REMOTE = /电话|视频|微信|线上|网络/

/**
 * S-41: more than `talk.sameDayPeople` people were talked with on one day in one place, or a talk
 * was held at a place with somebody who was on leave or away that day.
 */
export const crowdedTalks: SignalRule = (scope) => {
  const { year } = scope.context
  const talks = scope.branch.facts.entries.talk.filter(({ heldOn }) => yearOf(heldOn) === year)
  if (talks.length === 0) return []
  return [...together(scope, talks), ...whileAway(scope, talks)]
}

function together(scope: RuleScope, talks: readonly Talk[]): SignalFinding[] {
  const most = numberOf(scope.parameters, 'talk.sameDayPeople', 10)
  const lots = Map.groupBy(talks, ({ heldOn, place }) => `${heldOn} ${place ?? ''}`)
  return [...lots.values()].flatMap((lot) => {
    const people = new Set(lot.map(({ talkeeId }) => talkeeId)).size
    const [first] = lot.toSorted((a, b) => a.id - b.id)
    if (!first || people <= most) return []
    const { heldOn: date, place } = first
    const message =
      place === null
        ? sentence('signal.S-41.sameDay', { date, people, most })
        : sentence('signal.S-41.samePlace', { date, people, most, place })
    const evidence = lot.map((talk) => talkEvidence(scope, talk))
    return [signal(scope, `talk:${first.id}:together`, message, evidence)]
  })
}

function whileAway(scope: RuleScope, talks: readonly Talk[]): SignalFinding[] {
  const present = talks.filter(
    ({ place, content }) => place !== null && !REMOTE.test(`${place}${content ?? ''}`),
  )
  const onLeave = activitiesOfYear(scope).flatMap((activity) =>
    activity.attendance
      .filter(({ state }) => state === 'onLeave')
      .map(({ memberId }) => [`${activity.heldOn} ${memberId}`, activity] as const),
  )
  const leaves = new Map(onLeave)
  return present.flatMap((talk) => {
    const { heldOn: date, talkeeId } = talk
    const name = scope.branch.member(talkeeId)?.name ?? ''
    const activity = leaves.get(`${date} ${talkeeId}`)
    if (activity) {
      const message = sentence('signal.S-41.onLeave', { name, date })
      const evidence = [talkEvidence(scope, talk), activityEvidence(activity)]
      return [signal(scope, `talk:${talk.id}:onLeave`, message, evidence)]
    }
    if (!isAway(scope, talk)) return []
    const message = sentence('signal.S-41.away', { name, date })
    return [signal(scope, `talk:${talk.id}:away`, message, [talkEvidence(scope, talk)])]
  })
}

function isAway({ branch }: RuleScope, { heldOn, talkeeId }: Talk): boolean {
  const { condition } = branch.facts.entries
  const own = condition.filter(({ memberId }) => memberId === talkeeId)
  if (own.length === 0) return false
  // A month or a year may not hold for this very day, so only full dates count.
  const certain = own.filter(
    ({ fromOn, untilOn }) => fromOn.length === 10 && (untilOn === null || untilOn.length === 10),
  )
  return membersInCondition({ condition: certain }, ['away', 'abroad', 'lost'], heldOn).size > 0
}

function talkEvidence({ branch }: RuleScope, talk: Talk) {
  const name = branch.member(talk.talkeeId)?.name ?? talk.heldOn
  return entryEvidence('talk', talk, talk.heldOn, name)
}
