import { AppError } from '../../../shared/app-error.ts'
import { yearOf, type IsoDate } from '../../../shared/calendar.ts'
import type { VisitsToPlan } from '../../../shared/contract/supervision.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import { workingDayCounter } from '../../../shared/rules/working-days.ts'
import { isProblem } from '../../../shared/supervision/problem-text.ts'
import { planVisits, visitDays } from '../../../shared/supervision/visit-days.ts'
import type { CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { getChecklist } from '../checklist-service.ts'
import { addEntries } from '../entry-service.ts'

/**
 * Plans a visit to each of some branches over the working days of a span, those that are furthest behind
 * first; one command.
 * @throws AppError VISIT_NO_DAYS: the span has no working day; NOT_FOUND: there is no such branch.
 */
export function planRound(
  db: Reader,
  book: RuleBook,
  { organizationIds, from, until, teams }: VisitsToPlan,
  context: CommandContext,
): { readonly ids: readonly number[] } {
  const days = visitDays(from, until, workingDayCounter(book.holidays ?? []))
  if (days.length === 0) throw new AppError('VISIT_NO_DAYS', { from, until })
  const behind = problemCounts(db, book, context.at.slice(0, 10))
  const order = organizationIds.toSorted((a, b) => (behind.get(b) ?? 0) - (behind.get(a) ?? 0))
  const entries = planVisits(order, days, teams).map(
    ({ organizationId, plannedOn, inspector }) => ({
      register: 'visit' as const,
      id: null,
      organizationId,
      values: { plannedOn, inspector, focus: null, remark: null },
    }),
  )
  return addEntries(db, entries, context)
}

/** How many duties of the year are late or wrong with each organization. */
function problemCounts(db: Reader, book: RuleBook, today: IsoDate): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const { duties } = getChecklist(db, book, { year: yearOf(today), today })
  for (const duty of duties.filter(isProblem))
    counts.set(duty.organizationId, (counts.get(duty.organizationId) ?? 0) + 1)
  return counts
}
