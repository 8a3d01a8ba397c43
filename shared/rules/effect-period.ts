import { addDays, addMonths, earliest, type IsoDate } from '../calendar.ts'
import type { Entry } from '../registers/registers.ts'

type Discipline = Pick<
  Entry<'discipline'>,
  'kind' | 'probationYears' | 'insteadOfRemoval' | 'decidedOn' | 'restoredOn'
>

/** Months from the day of the decision (CF 10; the last case of rules.md I-02 second hand). */
const WARNING = 12
const SERIOUS_WARNING = 18
const REMOVAL = 24
/** After the rights are restored; where nobody recorded that, after the probation is over. */
const AFTER_PROBATION = 24

/**
 * The last day of the effect period (影响期) of a discipline: the day before the corresponding day
 * (I-02, I-03). Null for an expulsion, which ends membership. Where a date is known to the month or
 * year only, its first day counts, so that nobody is held longer than is certain.
 */
export function effectEnd(discipline: Discipline): IsoDate | null {
  const { kind, decidedOn, insteadOfRemoval } = discipline
  if (kind === 'expulsion') return null
  if (kind === 'probation') return dayBefore(rightsRestoredOn(discipline), AFTER_PROBATION)
  if (kind === 'warning') return dayBefore(decidedOn, WARNING)
  const isRemoval = kind === 'removalFromPost' || insteadOfRemoval === true
  return dayBefore(decidedOn, isRemoval ? REMOVAL : SERIOUS_WARNING)
}

/**
 * The day from which somebody on probation (留党察看) has all rights again: as they were restored,
 * else after the one or two years of the decision, whose earliest day counts.
 */
export function rightsRestoredOn({
  decidedOn,
  probationYears,
  restoredOn,
}: Pick<Discipline, 'decidedOn' | 'probationYears' | 'restoredOn'>): IsoDate {
  if (restoredOn !== null) return earliest(restoredOn)
  return addMonths(earliest(decidedOn), (probationYears ?? 1) * 12)
}

function dayBefore(date: string, months: number): IsoDate {
  return addDays(addMonths(earliest(date), months), -1)
}
