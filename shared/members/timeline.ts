import { yearOf, type PartialDate } from '../calendar.ts'
import type { AttendanceOfYear, MemberEvent, MemberRecord } from '../contract/members.ts'

/** One line of a life in the Party: a change of membership, or a record that names the member. */
export type TimelineItem =
  | { readonly type: 'event'; readonly date: PartialDate | null; readonly event: MemberEvent }
  | { readonly type: 'record'; readonly date: PartialDate | null; readonly record: MemberRecord }

export interface TimelineYear {
  /** Null: what nobody knows the date of. */
  readonly year: number | null
  readonly items: readonly TimelineItem[]
  readonly attendance: AttendanceOfYear | null
}

/** The whole history of a member by year, the latest first; what has no date comes last. */
export function timelineYears(
  events: readonly MemberEvent[],
  records: readonly MemberRecord[],
  attendance: readonly AttendanceOfYear[],
): TimelineYear[] {
  const items: TimelineItem[] = [
    ...events.map((event) => ({ type: 'event', date: event.date, event }) as const),
    ...records.map((record) => ({ type: 'record', date: record.date, record }) as const),
  ]
  const byYear = Map.groupBy(items, ({ date }) => (date === null ? null : yearOf(date)))
  const years = new Set([...byYear.keys(), ...attendance.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => (b ?? -Infinity) - (a ?? -Infinity))
    .map((year) => ({
      year,
      items: (byYear.get(year) ?? []).toSorted((a, b) => compareDates(b.date, a.date)),
      attendance: attendance.find((one) => one.year === year) ?? null,
    }))
}

/** A date that is less exact comes before those that it can mean. */
function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}
