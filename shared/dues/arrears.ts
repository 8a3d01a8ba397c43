import { addMonthsToMonth, yearOf, type IsoDate, type IsoMonth } from '../calendar.ts'
import { sumFen, type Fen } from '../money.ts'
import type { MemberFact } from '../rules/facts.ts'
import type { ParameterValues } from '../rules/rule-data.ts'
import { duesLedgers, type DuesFacts, type DuesMonth } from './ledger.ts'
import { monthsParameter } from './parameters.ts'

/** rules.md F-05: criticism from the first month, a warning on the way, six months: expulsion. */
export const arrearsStages = ['none', 'criticism', 'warning', 'expulsion'] as const
export type ArrearsStage = (typeof arrearsStages)[number]

export interface MemberArrears {
  readonly member: MemberFact
  /** Consecutive unpaid months up to the last one that was owed, in order; never empty. */
  readonly months: readonly IsoMonth[]
  /** What is due for them; null where the amount of any is unknown. */
  readonly owedFen: Fen | null
  readonly stage: ArrearsStage
}

const EXPULSION_MONTHS = 6

/** The stage of consecutive unpaid months; `warnMonths` is the local early warning (default 3). */
export function arrearsStage(unpaidMonths: number, warnMonths: number): ArrearsStage {
  if (unpaidMonths >= EXPULSION_MONTHS) return 'expulsion'
  if (unpaidMonths >= warnMonths) return 'warning'
  return unpaidMonths > 0 ? 'criticism' : 'none'
}

/**
 * The unpaid months that end a run of months, in order. Months at the end that are not owed are
 * passed over (the new year's assessment may not be made yet); a paid month or one that is not
 * owed ends the run, in favour of the member. A month with any payment is paid here: too little
 * is the business of F-01.
 */
export function consecutiveUnpaid(months: readonly DuesMonth[]): IsoMonth[] {
  const unpaid: IsoMonth[] = []
  for (const { month, free, paidFen } of months.toReversed()) {
    if (free === null && paidFen <= 0) unpaid.unshift(month)
    else if (unpaid.length > 0 || free === null) break
  }
  return unpaid
}

/** The last month that is over on a day; a month is over when the next one begins. */
export function lastEndedMonth(today: IsoDate): IsoMonth {
  return addMonthsToMonth(today.slice(0, 7), -1)
}

/** The first month that the facts of a year hold payments for: eleven months before the year. */
export function firstKnownMonth(year: number): IsoMonth {
  return `${year - 1}-02`
}

/**
 * Members of one branch with unpaid months at the end of `asOf` (inclusive), longest first. The
 * facts must be those of the year of `asOf`: they reach back to February of the year before. Where
 * `firstUnpaid` names a month of a member, nothing is looked at before it: no earlier month can be
 * one of the unpaid ones.
 */
export function listArrears(
  facts: DuesFacts,
  asOf: IsoMonth,
  parameters: ParameterValues,
  firstUnpaid: ReadonlyMap<number, IsoMonth> = NOT_KNOWN,
): MemberArrears[] {
  const warnMonths = monthsParameter(parameters, 'dues.arrearsWarnMonths')
  return duesLedgers(facts, firstKnownMonth(yearOf(asOf)), asOf, parameters)
    .filter(({ member }) => member.status === 'active')
    .map(({ member, months }) => {
      const from = firstUnpaid.get(member.id) ?? ''
      const unpaid = consecutiveUnpaid(months.filter(({ month }) => month >= from))
      const stage = arrearsStage(unpaid.length, warnMonths)
      return { member, months: unpaid, owedFen: owedIn(months, unpaid), stage }
    })
    .filter(({ months }) => months.length > 0)
    .toSorted((a, b) => b.months.length - a.months.length)
}

function owedIn(months: readonly DuesMonth[], unpaid: readonly IsoMonth[]): Fen | null {
  const dues = months.filter(({ month }) => unpaid.includes(month)).map(({ dueFen }) => dueFen)
  return dues.includes(null) ? null : sumFen(dues.filter((due) => due !== null))
}

const NOT_KNOWN: ReadonlyMap<number, IsoMonth> = new Map()
