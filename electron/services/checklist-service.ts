import { AppError } from '../../shared/app-error.ts'
import type { IsoDate } from '../../shared/calendar.ts'
import type { Checklist } from '../../shared/contract/checklist.ts'
import { evaluate, summarize } from '../../shared/rules/evaluate.ts'
import { withExplanations } from '../../shared/rules/explain.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { listExplanations } from '../ledger/repositories/explanations.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { LIKENESS_RULES, withLikeness } from './likeness-service.ts'

export interface ChecklistRequest {
  readonly year: number
  readonly today: IsoDate
  /** One branch; all where it is left out. */
  readonly organizationId?: number | undefined
  /** Ids of rules and signals; all where it is left out. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Every duty and signal of a year: facts in a few queries, then pure rules.
 * @throws AppError NOT_FOUND where the branch is not in this ledger.
 */
export function getChecklist(db: Reader, book: RuleBook, request: ChecklistRequest): Checklist {
  const { year, today, organizationId } = request
  if (
    organizationId !== undefined &&
    !listOrganizations(db).some(({ id }) => id === organizationId)
  ) {
    throw new AppError('NOT_FOUND', { id: organizationId })
  }
  const parameters = readParameters(db)
  const asksTexts = LIKENESS_RULES.some((id) => request.only?.has(id) ?? true)
  const read = readFacts(db, year, organizationId)
  const facts = asksTexts ? withLikeness(db, read, book, parameters, year) : read
  const found = evaluate(facts, book, parameters, { year, today }, request.only)
  const { duties } = found
  const signals = withExplanations(found.signals, listExplanations(db, organizationId))
  return { asOf: today, year, duties, signals, summary: summarize(duties, signals) }
}
