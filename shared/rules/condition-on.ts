import { earliest, latest, type IsoDate } from '../calendar.ts'
import type { Entries, Entry } from '../registers/registers.ts'

/**
 * Members who may have been in one of some conditions (党员情况) on a day, by their ids. Where a date
 * is known to the month or year only, the condition may have held on each of its days.
 */
export function membersInCondition(
  { condition }: Pick<Entries, 'condition'>,
  kinds: readonly Entry<'condition'>['kind'][],
  day: IsoDate,
): ReadonlySet<number> {
  return new Set(
    condition
      .filter(
        ({ kind, fromOn, untilOn }) =>
          kinds.includes(kind) &&
          earliest(fromOn) <= day &&
          (untilOn === null || latest(untilOn) >= day),
      )
      .map(({ memberId }) => memberId),
  )
}
