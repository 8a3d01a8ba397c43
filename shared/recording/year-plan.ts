import {
  monthOf,
  monthsOfYear,
  periodEnd,
  yearOf,
  type IsoDate,
  type IsoMonth,
  type PartialDate,
} from '../calendar.ts'
import type { ActivityRow } from '../contract/activities.ts'
import type { EntryRow } from '../contract/entries.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import { keptOf, type Planned } from './plan-kept.ts'

export interface PlanLine extends Planned {
  readonly row: EntryRow
  readonly plannedOn: PartialDate
  readonly held: ActivityRow | null
  readonly state: 'done' | 'due' | 'late' | 'cancelled'
}

export interface PlanMonth {
  /** Null: planned for the year as a whole. */
  readonly month: IsoMonth | null
  readonly lines: readonly PlanLine[]
}

/**
 * The plan of a year of one branch by months, each item with what became of it.
 * @param rows entries of the register `planItem`
 * @param activities those of the year
 */
export function yearPlan(
  rows: readonly EntryRow[],
  activities: readonly ActivityRow[],
  at: { readonly year: number; readonly today: IsoDate },
): PlanMonth[] {
  const items = rows.map(itemOf).filter(({ plannedOn }) => yearOf(plannedOn) === at.year)
  const named = new Set(items.map(({ activityId }) => activityId))
  const byMonth = Map.groupBy(items, ({ plannedOn }) => monthOf(plannedOn))
  return [...monthsOfYear(at.year), null].flatMap((month) => {
    const own = byMonth.get(month)
    if (!own) return []
    const period = month ?? String(at.year)
    const end = periodEnd(period)
    const held = (kind: ActivityKind): readonly ActivityRow[] =>
      activities.filter(
        ({ kinds, heldOn }) =>
          kinds.includes(kind) && heldOn.startsWith(period) && heldOn <= at.today,
      )
    const kept = keptOf(own.toSorted(byDate), {
      end,
      today: at.today,
      heldIn: held,
      activity: (id) => activities.find((one) => one.id === id) ?? null,
      named,
    })
    const lines = kept.map(({ item, held: event, isSettled }): PlanLine => {
      const open = at.today > end ? 'late' : 'due'
      const state = item.cancelledOn === null ? (isSettled ? 'done' : open) : 'cancelled'
      return { ...item, held: event, state }
    })
    return [{ month, lines }]
  })
}

type Item = Omit<PlanLine, 'held' | 'state'>

/** The register keeps its values as they were checked on the way in. */
function itemOf(row: EntryRow): Item {
  const { plannedOn, kind, activityId, cancelledOn } = row.values
  return {
    row,
    plannedOn: String(plannedOn),
    kind: kind as ActivityKind, // a choice of the register's own
    activityId: typeof activityId === 'number' ? activityId : null,
    cancelledOn: typeof cancelledOn === 'string' ? cancelledOn : null,
  }
}

function byDate(a: Item, b: Item): number {
  if (a.plannedOn === b.plannedOn) return a.row.id - b.row.id
  return a.plannedOn < b.plannedOn ? -1 : 1
}
