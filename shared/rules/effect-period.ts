import { addDays, addMonths, earliest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'

type Sanction = Pick<
  Entry<'discipline'>,
  'kind' | 'decidedOn' | 'probationYears' | 'insteadOfRemoval' | 'restoredOn'
>

/** Months of 影响期 (I-02): CF 10 and what follows it. */
const WARNING = 12
const SERIOUS_WARNING = 18
const REMOVAL = 24

/**
 * Last day of the effect period of a discipline (I-02): the day before the day that corresponds to
 * the decision so many months later; for 留党察看 its years and then two years from the day on which
 * rights were restored, or could be. Null for expulsion, which has no end. A decision that is known
 * to the month or year only counts from the first day that it can mean, in favour of the member.
 */
export function effectEnd(discipline: Sanction): IsoDate | null {
  const { kind, decidedOn, insteadOfRemoval } = discipline
  if (kind === 'expulsion') return null
  if (kind === 'probation') return dayBefore(rightsRestored(discipline), REMOVAL)
  const isLong =
    kind === 'removalFromPost' || (kind === 'seriousWarning' && insteadOfRemoval === true)
  const short = kind === 'warning' ? WARNING : SERIOUS_WARNING
  return dayBefore(earliest(decidedOn), isLong ? REMOVAL : short)
}

/** The day on which rights were restored after 留党察看, or could be. */
function rightsRestored({ decidedOn, probationYears, restoredOn }: Sanction): IsoDate {
  if (restoredOn !== null) return earliest(restoredOn)
  return addMonths(earliest(decidedOn), (probationYears ?? 1) * 12)
}

function dayBefore(from: IsoDate, months: number): IsoDate {
  return addDays(addMonths(from, months), -1)
}
