import { monthsOfPeriod, type IsoMonth, type Period } from '../calendar.ts'
import type { DuesLine } from '../contract/dues.ts'
import { fen, sumFen, type Fen } from '../money.ts'
import type { Remittance } from './collected.ts'

/** What was handed over for which months, both included. */
export type HandingOver = Pick<Remittance, 'fromMonth' | 'toMonth' | 'remittedFen'>

/** Three months of a branch: what was asked, what came in, what went on to the superior. */
export interface QuarterOfDues {
  readonly quarter: Period
  /** Null where the amount of anybody is unknown. */
  readonly dueFen: Fen | null
  readonly collectedFen: Fen
  /** What was handed over for terms that end in the quarter. */
  readonly handedFen: Fen
  /** Months with payments that no handing over names. */
  readonly openMonths: readonly IsoMonth[]
  /** What came in for them. */
  readonly openFen: Fen
}

/** The quarters of a year, from the grid of the dues and what is recorded of handings over (F-19). */
export function quartersOfDues(
  lines: readonly DuesLine[],
  handings: readonly HandingOver[],
  year: number,
): QuarterOfDues[] {
  const paid = paidByMonth(lines)
  return [1, 2, 3, 4].map((number) => {
    const quarter: Period = `${year}-Q${number}`
    const months = monthsOfPeriod(quarter)
    const openMonths = months.filter(
      (month) => (paid.get(month) ?? 0) > 0 && !handings.some((one) => names(one, month)),
    )
    const ended = handings.filter(({ toMonth }) => months.includes(toMonth))
    return {
      quarter,
      dueFen: dueIn(lines, months),
      collectedFen: sumOf(months, paid),
      handedFen: sumFen(ended.map(({ remittedFen }) => remittedFen)),
      openMonths,
      openFen: sumOf(openMonths, paid),
    }
  })
}

/** The first run of months that follow each other without a gap. */
export function firstRun(months: readonly IsoMonth[]): readonly IsoMonth[] {
  const end = months.findIndex(
    (month, index) =>
      index > 0 && Number(month.slice(5)) !== Number(months[index - 1]?.slice(5)) + 1,
  )
  return end === -1 ? months : months.slice(0, end)
}

function sumOf(months: readonly IsoMonth[], paid: ReadonlyMap<IsoMonth, Fen>): Fen {
  return sumFen(months.map((month) => paid.get(month) ?? fen(0)))
}

/** What came in for each month of the grid, in their order. */
export function paidByMonth(lines: readonly DuesLine[]): ReadonlyMap<IsoMonth, Fen> {
  const sums = new Map<IsoMonth, Fen>()
  for (const { month, paidFen } of lines.flatMap(({ months }) => months)) {
    sums.set(month, fen((sums.get(month) ?? 0) + paidFen))
  }
  return sums
}

function names({ fromMonth, toMonth }: HandingOver, month: IsoMonth): boolean {
  return fromMonth <= month && month <= toMonth
}

function dueIn(lines: readonly DuesLine[], months: readonly IsoMonth[]): Fen | null {
  const owed = lines
    .flatMap((line) => line.months)
    .filter(({ month, free }) => free === null && months.includes(month))
    .map(({ dueFen }) => dueFen)
  const known = owed.filter((amount) => amount !== null)
  return known.length < owed.length ? null : sumFen(known)
}
