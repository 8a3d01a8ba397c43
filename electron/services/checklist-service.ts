import { AppError } from '../../shared/app-error.ts'
import type { IsoDate } from '../../shared/calendar.ts'
import type { Checklist } from '../../shared/contract/checklist.ts'
import { evaluate, summarize, type Findings } from '../../shared/rules/evaluate.ts'
import { withExplanations } from '../../shared/rules/explain.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { listExplanations } from '../ledger/repositories/explanations.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { findingsOf, findingsOfYear } from './kept-findings.ts'
import { readTextFacts, TEXT_RULES, withTextFacts } from './text-facts.ts'

export interface ChecklistRequest {
  readonly year: number
  readonly today: IsoDate
  /** One branch; all where it is left out. */
  readonly organizationId?: number | undefined
  /** Ids of rules and signals; all where it is left out. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Every duty and signal of a year: facts in a few queries, then pure rules. Where all rules are
 * asked, what did not change since they were last asked is not worked out again.
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
  const found = request.only ? someRules(db, book, request) : allRules(db, book, request)
  const { duties } = found
  const signals = withExplanations(found.signals, listExplanations(db, organizationId))
  return { asOf: today, year, duties, signals, summary: summarize(duties, signals) }
}

function allRules(db: Reader, book: RuleBook, request: ChecklistRequest): Findings {
  const { year, today, organizationId } = request
  const wanted = { book, parameters: readParameters(db), year, today }
  if (organizationId !== undefined) return findingsOf(db, wanted, organizationId)
  const all = [...findingsOfYear(db, wanted).values()]
  return {
    duties: all.flatMap(({ duties }) => duties),
    signals: all.flatMap(({ signals }) => signals),
  }
}

function someRules(db: Reader, book: RuleBook, request: ChecklistRequest): Findings {
  const { year, today, organizationId, only } = request
  const parameters = readParameters(db)
  const read = readFacts(db, year, organizationId)
  const asksTexts = TEXT_RULES.some((id) => only?.has(id))
  const facts = asksTexts ? withTextFacts(read, readTextFacts(db, book, parameters, year)) : read
  return evaluate(facts, book, parameters, { year, today }, only)
}
