import { earliest, latest, type PartialDate } from '../calendar.ts'
import type { Text } from '../text.ts'
import { sentence } from './scope.ts'
import type { PeriodInfo } from './year-calendar.ts'

interface Lifetime {
  readonly foundedOn: PartialDate | null
  readonly dissolvedOn?: PartialDate | null
}

/**
 * Why a duty of a period does not apply to a branch or group by the days of its life (rules.md
 * §0.2), or null where it applies. The duty falls due on the last day of the period, so it applies
 * to whoever stood on that day: founded within the period counts, dissolved within it does not.
 * Where the day of founding or dissolving is known to the month or year only, the doubt is in
 * favour of the branch, unless a record shows that it did act.
 */
export function notStanding(
  of: 'branch' | 'group',
  { foundedOn, dissolvedOn = null }: Lifetime,
  period: Pick<PeriodInfo, 'start' | 'end'>,
  hasRecord: boolean,
): Text | null {
  if (foundedOn !== null) {
    const bound = hasRecord ? earliest(foundedOn) : latest(foundedOn)
    if (period.end < bound) return sentence(`reason.${of}FoundedLater`, { date: foundedOn })
  }
  if (dissolvedOn !== null) {
    const gone = hasRecord ? period.start > latest(dissolvedOn) : period.end > earliest(dissolvedOn)
    if (gone) return sentence(`reason.${of}Dissolved`, { date: dissolvedOn })
  }
  return null
}
