import { AppError } from '../../../shared/app-error.ts'
import type { VisitsToPlan } from '../../../shared/contract/supervision.ts'
import type { RuleBook } from '../../../shared/rules/rule-data.ts'
import { workingDayCounter } from '../../../shared/rules/working-days.ts'
import { noStands, type BranchStands } from '../../../shared/supervision/branch-stands.ts'
import { isOwnWork } from '../../../shared/supervision/problem-text.ts'
import { planVisits, visitDays } from '../../../shared/supervision/visit-days.ts'
import type { CommandContext } from '../../ledger/command.ts'
import type { Reader } from '../../ledger/connection.ts'
import { addEntries } from '../entry-service.ts'

interface RoundBasis {
  readonly book: RuleBook
  /** Of the year, by organization. */
  readonly stands: ReadonlyMap<number, BranchStands>
}

/**
 * Plans a visit to each of some branches over the working days of a span, those that are furthest behind
 * first; one command.
 * @throws AppError VISIT_NO_DAYS: the span has no working day; NOT_FOUND: there is no such branch.
 */
export function planRound(
  db: Reader,
  { book, stands }: RoundBasis,
  { organizationIds, from, until, teams }: VisitsToPlan,
  context: CommandContext,
): { readonly ids: readonly number[] } {
  const days = visitDays(from, until, workingDayCounter(book.holidays ?? []))
  if (days.length === 0) throw new AppError('VISIT_NO_DAYS', { from, until })
  const countOf = (id: number): number => behind(stands.get(id) ?? noStands)
  const order = organizationIds.toSorted((a, b) => countOf(b) - countOf(a))
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

/** How many duties of the year are late or wrong with a branch. */
function behind({ duties }: BranchStands): number {
  return duties.filter(isOwnWork).reduce((sum, { late, wrong }) => sum + late + wrong, 0)
}
