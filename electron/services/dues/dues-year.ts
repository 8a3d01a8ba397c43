import { AppError } from '../../../shared/app-error.ts'
import { yearOf, type IsoDate, type IsoMonth } from '../../../shared/calendar.ts'
import type { DuesCell, DuesLine, DuesMonthDetail } from '../../../shared/contract/dues.ts'
import { assessDues } from '../../../shared/dues/assessment.ts'
import { duesCellState } from '../../../shared/dues/cell-state.ts'
import { duesLedgers, type DuesMonth } from '../../../shared/dues/ledger.ts'
import { fen } from '../../../shared/money.ts'
import type { ParameterValues } from '../../../shared/rules/rule-data.ts'
import { nameWords } from '../../../shared/search/name-words.ts'
import type { Reader } from '../../ledger/connection.ts'
import { readDuesFacts } from '../../ledger/repositories/dues-facts.ts'
import { listAssessmentsOf } from '../../ledger/repositories/dues.ts'
import { findMember } from '../../ledger/repositories/members.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'

/** By what amounts are judged. */
export interface DuesJudging {
  readonly parameters: ParameterValues
  readonly today: IsoDate
}

const currentMonth = (today: IsoDate): IsoMonth => today.slice(0, 7)

/** `remarks` of payments by their ids: no rule looks at them, so facts do not carry them. */
function cellOf(
  own: DuesMonth,
  remarks: ReadonlyMap<number, string>,
  { today }: DuesJudging,
): DuesCell {
  const { month, free, dueFen, paidFen, payments } = own
  return {
    month,
    state: duesCellState(own, currentMonth(today)),
    free,
    dueFen,
    paidFen,
    payments: payments.map(({ id, paidOn, amountFen }) => ({
      id,
      paidOn,
      amountFen,
      remark: remarks.get(id) ?? null,
    })),
  }
}

/** The dues of a year of all branches, or of one, in the order of the roster. */
export function getDuesYear(
  db: Reader,
  wanted: { readonly year: number; readonly organizationId?: number | undefined },
  judging: DuesJudging,
): DuesLine[] {
  const { year, organizationId } = wanted
  const branches = listOrganizations(db).filter(
    ({ id, level }) =>
      level === 'branch' && (organizationId === undefined || id === organizationId),
  )
  return branches.flatMap(({ id, name: organization }) => {
    const { facts, members, remarks } = readDuesFacts(db, id, `${year}-12`)
    const ledgers = duesLedgers(facts, `${year}-01`, `${year}-12`, judging.parameters)
    return ledgers.map(({ member, months }) => ({
      memberId: member.id,
      name: member.name,
      organization,
      group: members.get(member.id)?.group_name ?? null,
      searchText: nameWords(member.name),
      months: months.map((own) => cellOf(own, remarks, judging)),
    }))
  })
}

/**
 * One month of a member, and how its amount comes about.
 * @throws AppError NOT_FOUND.
 */
export function getDuesMonth(
  db: Reader,
  { memberId, month }: { readonly memberId: number; readonly month: IsoMonth },
  judging: DuesJudging,
): DuesMonthDetail {
  const member = findMember(db, memberId)
  if (!member) throw new AppError('NOT_FOUND', { id: memberId })
  const { facts, remarks } = readDuesFacts(db, member.organization_id, `${yearOf(month)}-12`)
  const own = facts.members.filter(({ id }) => id === memberId)
  const [ledger] = duesLedgers({ ...facts, members: own }, month, month, judging.parameters)
  const [found] = ledger?.months ?? []
  // Whoever is known by name alone has no dues before any were assessed.
  const empty = { month, free: 'notAssessed', dueFen: null, paidFen: fen(0), payments: [] } as const
  return {
    memberId,
    name: member.name,
    cell: found ? cellOf(found, remarks, judging) : { ...empty, state: 'free' },
    reckoning: reckoningOf(db, memberId, found, judging),
    relief: found?.relief
      ? { monthlyFen: found.relief.monthlyFen, document: found.relief.document }
      : null,
  }
}

function reckoningOf(
  db: Reader,
  memberId: number,
  month: DuesMonth | undefined,
  { parameters }: DuesJudging,
): DuesMonthDetail['reckoning'] {
  const assessment = month?.assessment
  if (!month || !assessment) return null
  const { category, baseFen, fromMonth, toMonth } = assessment
  const span = { from_month: fromMonth, to_month: fromMonth }
  const row = listAssessmentsOf(db, memberId, span).find((one) => one.from_month === fromMonth)
  const on = month.month
  return {
    category,
    categoryText: row?.category_text ?? null,
    baseFen,
    statedFen: assessment.monthlyFen,
    exempt: assessment.exempt,
    remark: row?.remark ?? null,
    fromMonth,
    toMonth,
    computed: category === null ? null : assessDues({ category, baseFen, on, parameters }),
  }
}
