import type { IsoDate } from '../../shared/calendar.ts'
import { yearFigures, type YearFigures } from '../../shared/figures/year-figures.ts'
import { resolveParameters } from '../../shared/rules/parameters.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { getChecklist } from './checklist-service.ts'
import { getDuesYear } from './dues/dues-year.ts'

interface FiguresRequest {
  readonly year: number
  readonly today: IsoDate
  /** One branch or committee; all where it is left out. */
  readonly organizationId?: number | undefined
}

/**
 * What the pictures of a year show, counted from the same records and findings as lists and checklist.
 * @throws AppError NOT_FOUND where the organization is not in this ledger.
 */
export function getYearFigures(db: Reader, book: RuleBook, request: FiguresRequest): YearFigures {
  const { year, today, organizationId } = request
  const { duties } = getChecklist(db, book, request)
  const parameters = resolveParameters(book, readParameters(db))
  return yearFigures({
    year,
    today,
    activities: readFacts(db, year, organizationId).flatMap(({ activities }) => activities),
    dues: getDuesYear(db, { year, organizationId }, { parameters, today }),
    duties,
  })
}
