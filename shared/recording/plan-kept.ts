import type { IsoDate } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'

/** An item of the plan, as far as it says what is to be held. */
export interface Planned {
  readonly kind: ActivityKind
  /** The event that fulfils it, where somebody named it. */
  readonly activityId: number | null
  readonly cancelledOn: string | null
}

interface Held {
  readonly id: number
  readonly heldOn: IsoDate
}

/** What is known beside the items of a period. */
export interface PlanWorld<A extends Held> {
  /** Last day of the period. */
  readonly end: IsoDate
  readonly today: IsoDate
  /** Events of a kind in the period, today included, by day. */
  readonly heldIn: (kind: ActivityKind) => readonly A[]
  readonly activity: (id: number) => A | null
  /** Events that some item of the plan names. */
  readonly named: ReadonlySet<number | null>
}

export interface Kept<P, A> {
  readonly item: P
  /** Null: nothing is known to have taken place. */
  readonly held: A | null
  readonly isSettled: boolean
}

/**
 * What became of the items of one period (B-19): an item is kept by the event that it names, or by one
 * of its kind that no other item has. Each event fulfils one item, so that two of three planned
 * meetings leave one open; what was called off is settled.
 */
export function keptOf<P extends Planned, A extends Held>(
  items: readonly P[],
  { end, today, heldIn, activity, named }: PlanWorld<A>,
): Kept<P, A>[] {
  const used = new Set<string>()
  const nextOf = (kind: ActivityKind): A | null => {
    const isFree = ({ id }: A): boolean => !named.has(id) && !used.has(`${kind} ${id}`)
    const next = heldIn(kind).find(isFree) ?? null
    if (next) used.add(`${kind} ${next.id}`)
    return next
  }
  const last = end < today ? end : today
  return items.map((item) => {
    if (item.cancelledOn !== null) return { item, held: null, isSettled: true }
    if (item.activityId === null) {
      const held = nextOf(item.kind)
      return { item, held, isSettled: held !== null }
    }
    const held = activity(item.activityId)
    // An event that is named but was held outside of what is read is not in doubt.
    return { item, held, isSettled: held === null || held.heldOn <= last }
  })
}
