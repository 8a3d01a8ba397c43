import { addMonthsToMonth, type IsoDate, type IsoMonth } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import { duesLedgers, type MemberDuesLedger } from '../dues/ledger.ts'
import { firstKnownMonth } from '../dues/arrears.ts'
import type { ActivityFact, BranchFacts, MemberFact, PaymentFact } from './facts.ts'
import type { Evidence, RuleContext } from './finding.ts'
import { writtenSeats, type Seat } from './roster-posts.ts'
import type { ParameterValues } from './rule-data.ts'

export interface Roster {
  /** Whether any roster has told who is full or probationary. */
  readonly known: boolean
  /** Active full and probationary members today. */
  readonly full: number
  readonly probationary: number
}

/** The facts of one branch, arranged once so that no rule scans them again. */
export interface BranchIndex {
  readonly facts: BranchFacts
  readonly roster: Roster
  /** Whether duties of a committee apply: the profile says so, or seven full members demand one. */
  readonly hasCommittee: boolean
  /** Activities of a kind that were held in a month, today included; none of the future. */
  readonly heldIn: (kind: ActivityKind, months: readonly IsoMonth[]) => readonly ActivityFact[]
  readonly member: (id: number) => MemberFact | undefined
  readonly activity: (id: number) => ActivityFact | undefined
  /** Dues from February of the year before to December of the year, worked out at first use. */
  readonly dues: () => readonly MemberDuesLedger[]
  /** The committee by the words of the roster, worked out at first use (posts.ts). */
  readonly writtenSeats: () => readonly Seat[]
  /** Grounds that one rule made of the payments of a month, for the next rule that needs them. */
  readonly grounds: Map<readonly PaymentFact[], readonly Evidence[]>
}

/** ZB: seven full members or more have a committee. */
export const COMMITTEE_FROM = 7

const NONE: readonly ActivityFact[] = []

export function branchIndex(
  facts: BranchFacts,
  parameters: ParameterValues,
  { year, today }: RuleContext,
): BranchIndex {
  const held = heldByKindAndMonth(facts.activities, today)
  const roster = rosterOf(facts)
  let dues: readonly MemberDuesLedger[] | null = null
  let seats: readonly Seat[] | null = null
  let members: ReadonlyMap<number, MemberFact> | null = null
  let activities: ReadonlyMap<number, ActivityFact> | null = null
  return {
    facts,
    roster,
    hasCommittee: facts.branch.hasCommittee || (roster.known && roster.full >= COMMITTEE_FROM),
    heldIn: (kind, months) => {
      const byMonth = held.get(kind)
      if (!byMonth) return NONE
      const [only = '', ...more] = months
      if (more.length === 0) return byMonth.get(only) ?? NONE
      return months.flatMap((month) => byMonth.get(month) ?? NONE)
    },
    writtenSeats: () => (seats ??= writtenSeats(facts)),
    grounds: new Map(),
    member: (id) => (members ??= byId(facts.members)).get(id),
    activity: (id) => (activities ??= byId(facts.activities)).get(id),
    dues: () =>
      (dues ??= duesLedgers(
        facts,
        firstKnownMonth(year),
        addMonthsToMonth(`${year}-01`, 11),
        parameters,
      )),
  }
}

function byId<T extends { readonly id: number }>(records: readonly T[]): ReadonlyMap<number, T> {
  return new Map(records.map((record) => [record.id, record]))
}

function heldByKindAndMonth(
  activities: readonly ActivityFact[],
  today: IsoDate,
): Map<ActivityKind, Map<IsoMonth, ActivityFact[]>> {
  const held = new Map<ActivityKind, Map<IsoMonth, ActivityFact[]>>()
  for (const activity of activities) {
    // A date in the future is nothing that has been done; S-12 asks about it.
    if (activity.heldOn > today) continue
    const month = activity.heldOn.slice(0, 7)
    for (const kind of new Set(activity.kinds)) {
      const byMonth = held.get(kind) ?? new Map<IsoMonth, ActivityFact[]>()
      const inMonth = byMonth.get(month)
      if (inMonth) inMonth.push(activity)
      else byMonth.set(month, [activity])
      held.set(kind, byMonth)
    }
  }
  return held
}

function rosterOf({ members }: BranchFacts): Roster {
  const count = (type: 'full' | 'probationary') =>
    members.filter((member) => member.type === type && member.status === 'active').length
  return {
    known: members.some(({ type }) => type !== null),
    full: count('full'),
    probationary: count('probationary'),
  }
}
