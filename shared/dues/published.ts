import type { IsoMonth } from '../calendar.ts'
import { fen, sumFen, type Fen } from '../money.ts'
import type { MemberFact } from '../rules/facts.ts'
import type { ParameterValues } from '../rules/rule-data.ts'
import { duesLedgers, isAssessed, type DuesFacts, type DuesMonth } from './ledger.ts'

/** What is told the members of a branch about the dues of one of them (F-16): no base, no rate. */
export interface PublishedDues {
  readonly member: MemberFact
  /** Months that are owed. */
  readonly months: number
  /** Null where the amount of any owed month is unknown, or nothing was assessed. */
  readonly dueFen: Fen | null
  /** What came in for those months, whenever it was paid. */
  readonly paidFen: Fen
}

/**
 * What each member owes and paid for some months, both ends inclusive. Whoever had left or was no
 * member yet in all of them, and paid nothing, is left out.
 */
export function publishedDues(
  facts: DuesFacts,
  from: IsoMonth,
  to: IsoMonth,
  parameters: ParameterValues,
): PublishedDues[] {
  return duesLedgers(facts, from, to, parameters)
    .filter(({ months }) => months.some(isHere))
    .map(({ member, months }) => {
      const owed = months.filter(({ free }) => free === null)
      const dues = owed.map(({ dueFen }) => dueFen)
      const isKnown = isAssessed(months) && !dues.includes(null)
      return {
        member,
        months: owed.length,
        dueFen: isKnown ? sumFen(dues.map((due) => due ?? fen(0))) : null,
        paidFen: sumFen(months.map(({ paidFen }) => paidFen)),
      }
    })
}

const AWAY: ReadonlySet<string | null> = new Set([
  'notYetMember',
  'notYetEntered',
  'left',
  'leftUnknown',
])

function isHere({ free, paidFen }: DuesMonth): boolean {
  return !AWAY.has(free) || paidFen > 0
}
