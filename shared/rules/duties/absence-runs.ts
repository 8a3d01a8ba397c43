import type { IsoDate } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { ActivityFact } from '../facts.ts'
import { excusedMembers } from '../member-conditions.ts'
import type { RuleScope } from '../scope.ts'

/** Days on which somebody was missing without leave, with nothing in between to which they came. */
export interface AbsenceRun {
  readonly memberId: number
  readonly first: IsoDate
  /** The day that made it a run. */
  readonly second: IsoDate
  readonly last: IsoDate
  readonly days: number
}

interface Open {
  readonly days: IsoDate[]
}

/** Events to which every member of the branch or the group is asked. */
const ASKED: ReadonlySet<ActivityKind> = new Set(['generalMeeting', 'groupMeeting', 'themeDay'])

/** Events with a list of names up to the end of the year that is looked at, by day. */
export function namedEvents({ branch, context, calendar }: RuleScope): ActivityFact[] {
  const { end } = calendar.wholeYear
  const until = context.today < end ? context.today : end
  return branch.facts.activities
    .filter(
      ({ kinds, attendance, heldOn }) =>
        attendance.length > 0 && heldOn <= until && kinds.some((kind) => ASKED.has(kind)),
    )
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : Number(a.heldOn > b.heldOn)))
}

/**
 * Runs of two days or more (B-15). Leave, and a day on which nobody could expect the member, end a
 * run as coming does: what is asked about is absence without reason. Two events of one day are one
 * absence.
 */
export function absenceRuns(scope: RuleScope, events: readonly ActivityFact[]): AbsenceRun[] {
  const isExcused = excusedMembers(scope)
  const open = new Map<number, Open>()
  const runs: AbsenceRun[] = []
  const close = (memberId: number): void => {
    const run = runOf(memberId, open.get(memberId)?.days ?? [])
    if (run) runs.push(run)
    open.delete(memberId)
  }
  for (const { heldOn, attendance } of events) {
    for (const { memberId, state } of attendance) {
      if (state !== 'absent' || isExcused(memberId, heldOn)) {
        if (open.has(memberId)) close(memberId)
        continue
      }
      const known = open.get(memberId)
      if (!known) open.set(memberId, { days: [heldOn] })
      else if (known.days.at(-1) !== heldOn) known.days.push(heldOn)
    }
  }
  for (const memberId of open.keys()) close(memberId)
  return runs
}

function runOf(memberId: number, days: readonly IsoDate[]): AbsenceRun | null {
  const [first, second] = days
  if (first === undefined || second === undefined) return null
  return { memberId, first, second, last: days.at(-1) ?? second, days: days.length }
}
