import type { IsoDate } from '../../shared/calendar.ts'
import { watchersOf } from '../../shared/domain/kinds.ts'
import { evaluate, type Findings } from '../../shared/rules/evaluate.ts'
import type { BranchFacts } from '../../shared/rules/facts.ts'
import type { ParameterValues, RuleBook } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { outsideWrites } from '../ledger/outside-writes.ts'
import { readFacts } from '../ledger/repositories/facts.ts'
import { listOrganizations } from '../ledger/repositories/organizations.ts'
import { takeTouched } from '../ledger/touched.ts'
import { changedBetween, readTextFacts, withTextFacts, type TextFacts } from './text-facts.ts'

export interface YearRequest {
  readonly book: RuleBook
  readonly parameters: ParameterValues
  readonly year: number
  readonly today: IsoDate
}

/** What the rules found in a year, and what has changed since. */
interface KeptYear {
  /** What findings rest on beside the records: another one makes them stale. */
  readonly basis: string
  readonly book: RuleBook
  /** By organization; of a whole year in the order in which facts give them. */
  readonly found: Map<number, Findings>
  /** Whether every organization is there. */
  isWhole: boolean
  /** Committees, else the first branch: they are told what concerns the whole ledger (S-30). */
  readonly watchers: readonly number[]
  readonly stale: Set<number>
  /** Null: nobody has asked for them yet. */
  texts: TextFacts | null
  areTextsStale: boolean
}

/** The findings of each year that was asked for, by open ledger. */
const kept = new WeakMap<Reader, Map<number, KeptYear>>()

/** This year and the one that is looked up beside it; a county's findings take memory. */
const MOST_YEARS = 2

/** Beyond so many changed organizations one pass over all is quicker than asking one by one. */
const MOST_SINGLE = 50

/**
 * What the rules find in a year, by organization: worked out anew only for those whose records
 * changed since it was last asked (about a millisecond each). Equal to a full recount, as a test of
 * random edits proves.
 */
export function findingsOfYear(db: Reader, request: YearRequest): ReadonlyMap<number, Findings> {
  const known = usableYear(db, request)
  if (known?.isWhole && known.stale.size <= MOST_SINGLE) {
    refresh(db, request, known)
    return known.found
  }
  return keep(db, request, recount(db, request)).found
}

/** The findings of one organization: the others are not looked at, however many there are. */
export function findingsOf(db: Reader, request: YearRequest, organizationId: number): Findings {
  const known = usableYear(db, request) ?? keep(db, request, emptyYear(db, request))
  if (known.areTextsStale) refreshTexts(db, request, known)
  const isKnown = known.found.has(organizationId) && !known.stale.has(organizationId)
  if (!isKnown) judgeOne(db, request, known, organizationId)
  return known.found.get(organizationId) ?? { duties: [], signals: [] }
}

/** What is kept of a year, with what changed since noted in it; null: nothing that can be used. */
function usableYear(db: Reader, request: YearRequest): KeptYear | null {
  const years = keptYears(db)
  const known = years.get(request.year)
  const isUsable = known?.basis === basisOf(db, request) && known.book === request.book
  return isUsable ? known : null
}

function keep(db: Reader, { year }: YearRequest, made: KeptYear): KeptYear {
  const years = keptYears(db)
  years.delete(year)
  const [oldest] = years.keys()
  if (years.size >= MOST_YEARS && oldest !== undefined) years.delete(oldest)
  years.set(year, made)
  return made
}

/** The years that are kept, with what changed since noted in each. */
function keptYears(db: Reader): Map<number, KeptYear> {
  const years = kept.get(db) ?? new Map<number, KeptYear>()
  kept.set(db, years)
  const { organizations, texts } = takeTouched(db, 'findings')
  if (organizations === 'all') years.clear()
  else
    for (const year of years.values()) {
      const touched = organizations.size > 0 ? [...organizations, ...year.watchers] : []
      for (const id of touched) year.stale.add(id)
      year.areTextsStale ||= texts
    }
  return years
}

function basisOf(db: Reader, { parameters, today }: YearRequest): string {
  return JSON.stringify([outsideWrites(db), today, parameters])
}

function emptyYear(db: Reader, request: YearRequest): KeptYear {
  const organizations = listOrganizations(db)
  return {
    basis: basisOf(db, request),
    book: request.book,
    found: new Map(),
    isWhole: false,
    watchers: watchersOf(organizations).map(({ id }) => id),
    stale: new Set(),
    texts: null,
    areTextsStale: false,
  }
}

function recount(db: Reader, request: YearRequest): KeptYear {
  const { book, parameters, year } = request
  const facts = readFacts(db, year)
  const texts = readTextFacts(db, book, parameters, year)
  const found = judged(withTextFacts(facts, texts), request)
  return { ...emptyYear(db, request), found, isWhole: true, texts }
}

/** Judges again whoever changed, and whose texts are told otherwise since somebody's changed. */
function refresh(db: Reader, request: YearRequest, year: KeptYear): void {
  if (year.areTextsStale) refreshTexts(db, request, year)
  for (const id of year.stale) judgeOne(db, request, year, id)
}

function refreshTexts(db: Reader, request: YearRequest, year: KeptYear): void {
  if (year.texts !== null) {
    const texts = readTextFacts(db, request.book, request.parameters, request.year)
    for (const id of changedBetween(year.texts, texts)) year.stale.add(id)
    year.texts = texts
  }
  year.areTextsStale = false
}

function judgeOne(db: Reader, request: YearRequest, year: KeptYear, id: number): void {
  const facts = readFacts(db, request.year, id)
  // Texts of all are compared with each other: whoever holds no meetings is spared that.
  const needsTexts = facts.some(({ activities }) => activities.length > 0)
  if (needsTexts) year.texts ??= readTextFacts(db, request.book, request.parameters, request.year)
  const told = needsTexts && year.texts !== null ? withTextFacts(facts, year.texts) : facts
  for (const [organization, findings] of judged(told, request))
    year.found.set(organization, findings)
  year.stale.delete(id)
}

function judged(
  facts: readonly BranchFacts[],
  { book, parameters, year, today }: YearRequest,
): Map<number, Findings> {
  const { duties, signals } = evaluate(facts, book, parameters, { year, today })
  const dutiesOf = Map.groupBy(duties, ({ organizationId }) => organizationId)
  const signalsOf = Map.groupBy(signals, ({ organizationId }) => organizationId)
  return new Map(
    facts.map(({ branch: { id } }) => [
      id,
      { duties: dutiesOf.get(id) ?? [], signals: signalsOf.get(id) ?? [] },
    ]),
  )
}
