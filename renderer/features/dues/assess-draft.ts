import type { In } from '../../../shared/contract/contract.ts'
import type { DuesMonthDetail } from '../../../shared/contract/dues.ts'
import type { DuesCategory } from '../../../shared/domain/kinds.ts'
import { fenOfYuanText, yuanText, type Fen } from '../../../shared/money.ts'
import { squeeze } from '../../../shared/sheets/plain-text.ts'

/** What a person types about what is asked of a member. */
export interface AssessDraft {
  readonly category: DuesCategory | null
  /** In yuan; empty: not known. */
  readonly base: string
  /** In yuan; empty: what the provisions give. */
  readonly monthly: string
  readonly exempt: boolean
  readonly fromMonth: string
  readonly toMonth: string
  readonly remark: string
}

const yuan = (amount: Fen | null | undefined): string =>
  amount === null || amount === undefined ? '' : yuanText(amount)

/** Starts with what holds of a month, from that month to the end of its year. */
export function assessDraft({ cell, reckoning }: DuesMonthDetail): AssessDraft {
  return {
    category: reckoning?.category ?? null,
    base: yuan(reckoning?.baseFen),
    monthly: yuan(reckoning?.statedFen),
    exempt: reckoning?.exempt ?? false,
    fromMonth: cell.month,
    toMonth: `${cell.month.slice(0, 4)}-12`,
    remark: reckoning?.remark ?? '',
  }
}

/** An amount in yuan as typed; undefined: it cannot be read. */
export function draftAmount(text: string): Fen | null | undefined {
  const plain = squeeze(text)
  if (plain === '') return null
  const amount = fenOfYuanText(plain)
  return amount === null || amount < 0 ? undefined : amount
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

type Field = 'base' | 'monthly' | 'months' | 'nothing'

/** What is wrong with a draft, by field. */
export function draftProblems(draft: AssessDraft): readonly Field[] {
  const { base, monthly, fromMonth, toMonth, category, exempt } = draft
  const areMonths = MONTH.test(fromMonth) && MONTH.test(toMonth) && fromMonth <= toMonth
  const problems: (Field | false)[] = [
    draftAmount(base) === undefined && 'base',
    draftAmount(monthly) === undefined && 'monthly',
    !areMonths && 'months',
    // An assessment that says neither who nor how much asks for nothing that anybody could pay.
    !exempt && category === null && squeeze(monthly) === '' && 'nothing',
  ]
  return problems.filter((one) => one !== false)
}

/** The command for a draft without problems. */
export function assessmentOf(memberId: number, draft: AssessDraft): In<'dues.assess'> {
  const { category, base, monthly, exempt, fromMonth, toMonth, remark } = draft
  return {
    memberId,
    fromMonth,
    toMonth,
    category,
    baseFen: draftAmount(base) ?? null,
    monthlyFen: draftAmount(monthly) ?? null,
    exempt,
    remark: remark.trim() === '' ? null : remark,
  }
}
