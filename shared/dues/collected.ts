import { yearOf } from '../calendar.ts'
import { fen, sumFen, type Fen } from '../money.ts'
import type { Entry } from '../registers/registers.ts'
import type { PaymentFact } from '../rules/facts.ts'
import { firstKnownMonth } from './arrears.ts'

/** 党费上缴: what was handed to the superior for some months (F-19). */
export type Remittance = Entry<'remittance'>

/** A handing over beside the payments that it is made of. */
export interface Reconciled {
  readonly remittance: Remittance
  /** What all handings over of the same months say was collected. */
  readonly statedFen: Fen
  /** The payments for those months; null where there are none to compare with. */
  readonly detailFen: Fen | null
  /** Whether the two agree, or what came in during those months does, whatever it was for. */
  readonly agrees: boolean
}

/**
 * Handings over whose months end in a year, each with its detail. Those that reach further back than
 * the payments of the facts (February of the year before), and terms that end before they begin, are
 * left out: there is nothing to compare.
 */
export function reconciled(
  remittances: readonly Remittance[],
  payments: readonly PaymentFact[],
  year: number,
): Reconciled[] {
  const known = remittances.filter(
    ({ fromMonth, toMonth }) =>
      yearOf(toMonth) === year && fromMonth <= toMonth && fromMonth >= firstKnownMonth(year),
  )
  return known.map((remittance) => {
    const { fromMonth, toMonth } = remittance
    const isWithin = (month: string) => fromMonth <= month && month <= toMonth
    // Latecomers are handed over by themselves: only together do they make up the months.
    const together = known.filter(
      (other) => other.fromMonth === fromMonth && other.toMonth === toMonth,
    )
    const statedFen = sumFen(together.map(({ collectedFen }) => collectedFen))
    const forMonths = payments.filter(({ month }) => isWithin(month))
    const inMonths = payments.filter(({ paidOn }) => isWithin(paidOn.slice(0, 7)))
    const detailFen = forMonths.length > 0 ? totalOf(forMonths) : null
    const agrees = statedFen === detailFen || statedFen === totalOf(inMonths)
    return { remittance, statedFen, detailFen, agrees }
  })
}

function totalOf(payments: readonly PaymentFact[]): Fen {
  return sumFen(payments.map(({ amountFen }) => amountFen))
}

/** What has to be handed over of a sum, rounded half up to whole fen; `permille` of 0 to 1000. */
export function shareOf(collectedFen: Fen, permille: number): Fen {
  return fen(Math.floor((collectedFen * permille + 500) / 1000))
}
