import type { IsoMonth } from '../../calendar.ts'
import { assessDues } from '../../dues/assessment.ts'
import type { DuesCategory } from '../../domain/kinds.ts'
import { yuanText, type Fen } from '../../money.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { problemAt } from './problem.ts'

/** What a row says of what is due each month. */
interface Assessed {
  readonly category: DuesCategory | null
  readonly baseFen: Fen | null
  readonly monthlyDueFen: Fen | null
}

/**
 * A due that is not the band's; one fen is a matter of rounding (rules.md §2.2). What is due and
 * what the rate gives before the cap of 2017 are both right: paying more is allowed.
 */
export function checkDue(
  row: RecordRow,
  { category, baseFen, monthlyDueFen }: Assessed,
  on: IsoMonth,
  problems: Problem[],
): void {
  if (category === null || baseFen === null || monthlyDueFen === null) return
  const assessed = assessDues({ category, baseFen, on, parameters: {} })
  if (!assessed || assessed.ratePermille === null) return
  const right = [assessed.dueFen, assessed.computedFen]
  if (right.some((amount) => Math.abs(amount - monthlyDueFen) <= 1)) return
  const due = yuanText(assessed.dueFen)
  const params = { base: yuanText(baseFen), printed: yuanText(monthlyDueFen), due }
  problems.push(problemAt(row, 'monthlyDue', 'dueNotByRule', { proposal: due, params }))
}
