import { monthsOfYear, periodEnd, type IsoDate } from '../calendar.ts'
import { fen, sumFen, type Fen } from '../money.ts'
import type { DuesCategory } from '../domain/kinds.ts'
import { noDuesDetail } from '../sheets/records/dues-detail.ts'
import type { DuesRecord, MemberRecord } from '../sheets/table.ts'
import type { Random } from './random.ts'

interface Standing {
  readonly category: DuesCategory
  readonly categoryText: string
  readonly baseFen: Fen | null
  readonly monthlyDueFen: Fen
}

/** Bases and what they owe, worked out by hand from the table of rules.md §2.3. */
const standings: readonly [Standing, ...Standing[]] = [
  { category: 'farmer', categoryText: '农民', baseFen: null, monthlyDueFen: fen(50) },
  { category: 'farmer', categoryText: '农民', baseFen: null, monthlyDueFen: fen(100) },
  { category: 'retired', categoryText: '离退休', baseFen: fen(430_000), monthlyDueFen: fen(2150) },
  { category: 'salaried', categoryText: '在职', baseFen: fen(300_000), monthlyDueFen: fen(1500) },
  { category: 'salaried', categoryText: '在职', baseFen: fen(420_000), monthlyDueFen: fen(4200) },
  { category: 'salaried', categoryText: '在职', baseFen: fen(600_000), monthlyDueFen: fen(9000) },
]

/** Months of the year that are over, 1–12. */
function endedMonths(year: number, today: IsoDate): number[] {
  const all = Array.from({ length: 12 }, (_, index) => index + 1)
  return all.filter((month) => periodEnd(`${year}-${String(month).padStart(2, '0')}`) < today)
}

/** Months of the year before the one in which a member joined: nobody pays then (rule F-06). */
function monthsBeforeJoining({ joinDate }: MemberRecord, year: number): number[] {
  const joined = joinDate ?? ''
  return monthsOfYear(year).flatMap((month, index) =>
    periodEnd(month) < joined ? [index + 1] : [],
  )
}

/**
 * A year of dues: nearly everybody pays each month, from the one of joining on. With `faults` the
 * third person stopped paying seven months ago and the fourth pays too little once, so that there is
 * something to see.
 */
export function sampleDues(
  random: Random,
  members: readonly MemberRecord[],
  options: { readonly year: number; readonly today: IsoDate; readonly faults: boolean },
): DuesRecord[] {
  const months = endedMonths(options.year, options.today)
  return members.map((member, index) => {
    const standing = random.pick(standings)
    const stops = options.faults && index === 2 ? Math.max(months.length - 7, 0) : months.length
    const underpaid = options.faults && index === 3 ? months[1] : undefined
    const notDueMonths = monthsBeforeJoining(member, options.year)
    const owed = months.slice(0, stops).filter((month) => !notDueMonths.includes(month))
    const paid = owed.map((month): [number, Fen] => {
      const due = standing.monthlyDueFen
      return [month, month === underpaid ? fen(Math.floor(due / 2)) : due]
    })
    return {
      ...standing,
      ...noDuesDetail,
      row: index + 1,
      seq: index + 1,
      name: member.name,
      idCard: member.idCard,
      monthsFen: Object.fromEntries(paid),
      exemptMonths: [],
      notDueMonths,
      backPayments: [],
      totalFen: sumFen(paid.map(([, amount]) => amount)),
      exempt: false,
      remark: null,
    }
  })
}
