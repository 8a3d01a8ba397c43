import { addDays, addMonths, earliest, latest, yearOf, type IsoDate } from '../../calendar.ts'
import type { OrganizationKind } from '../../domain/kinds.ts'
import type { Entry } from '../../registers/registers.ts'
import type { BranchFact } from '../facts.ts'
import type { DutyFinding, Evidence } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import {
  duty,
  entryEvidence,
  openStatus,
  sentence,
  type DutyRule,
  type RuleScope,
} from '../scope.ts'
import { notStanding } from '../standing.ts'

type Term = Entry<'term'>

const MONTHS_A_YEAR = 12
const LONG_TERM = 5
const SHORT_TERM = 3

/** Years of a term: village and community five, other branches three, committees five. */
export function termYears(kind: OrganizationKind, level: BranchFact['level']): number {
  const isLong = level === 'committee' || kind === 'village' || kind === 'community'
  return isLong ? LONG_TERM : SHORT_TERM
}

/**
 * The last day of a term (届满日): as written, else worked out from its beginning (A-06, A-07,
 * A date that is not exact counts to its last day.
 */
export function termEnd(
  { startedOn, endsOn }: Pick<Term, 'startedOn' | 'endsOn'>,
  kind: OrganizationKind,
  level: BranchFact['level'],
): IsoDate {
  if (endsOn !== null) return latest(endsOn)
  return addMonths(latest(startedOn), termYears(kind, level) * MONTHS_A_YEAR)
}

/** The end of a term of the branch in scope. */
export function endOfTerm({ branch }: RuleScope, term: Term): IsoDate {
  const { kind, level } = branch.facts.branch
  return termEnd(term, kind, level)
}

export function termEvidence(term: Term): Evidence {
  return entryEvidence('term', term, term.startedOn, term.startedOn)
}

/**
 * Findings of a rule about terms, one for each that `judge` has something to say of. Where no term
 * is written down, the duty does not apply and asks for it; where none concerns the year, it says so
 * of the term that ran in it.
 */
export function termDuties(
  scope: RuleScope,
  judge: (term: Term, next: Term | undefined) => DutyFinding | null,
): DutyFinding[] {
  const { start, end, period } = scope.calendar.wholeYear
  const { branch, entries } = scope.branch.facts
  const idle = (what: string, params = {}) => ({
    period,
    status: 'notApplicable' as const,
    message: sentence(what, params),
  })
  const gone = notStanding('branch', branch, { start, end }, false)
  if (gone) return [duty(scope, { ...idle(''), message: gone })]
  const terms = entries.term
  if (terms.length === 0) {
    const remedy = recordEntry('term')
    return [duty(scope, { ...idle('duty.term.none'), remedy })]
  }
  const found = terms.flatMap((term, index) => judge(term, terms[index + 1]) ?? [])
  const [first] = terms
  if (found.length > 0 || !first) return found
  // Not the last one entered: a year that is over had the term before it.
  const running = terms.findLast(({ startedOn }) => earliest(startedOn) <= end)
  const message = running
    ? idle('duty.term.elsewhen', { date: endOfTerm(scope, running) })
    : idle('duty.term.ahead', { date: first.startedOn })
  return [duty(scope, message)]
}

/** A-06 任期: how long the terms run that have their beginning in the year or run in it (ZB). */
export const termLength: DutyRule = (scope) =>
  termDuties(scope, (term, next) => {
    const { start, end, period } = scope.calendar.wholeYear
    const isOver = next !== undefined && latest(next.startedOn) < start
    if (isOver || earliest(term.startedOn) > end) return null
    const { kind, level } = scope.branch.facts.branch
    const years = termYears(kind, level)
    const evidence = [termEvidence(term)]
    const { validFrom } = scope.rule
    if (validFrom !== null && latest(term.startedOn) < validFrom) {
      const message = sentence('duty.A-06.earlier', { date: term.startedOn, from: validFrom })
      return duty(scope, { period, status: 'notApplicable', message, evidence })
    }
    const until = term.endsOn ?? endOfTerm(scope, term)
    const params = { from: term.startedOn, until, years }
    if (isTermOf(term, years)) {
      const message = sentence('duty.A-06.done', params)
      return duty(scope, { period, status: 'done', message, evidence })
    }
    const right = addMonths(latest(term.startedOn), years * MONTHS_A_YEAR)
    const message = sentence('duty.A-06.wrong', { ...params, right })
    const remedy = openEntry('term', term.id)
    return duty(scope, { period, status: 'wrong', message, evidence, remedy })
  })

/** People count a term to the same day of the last year or to the day before; both are right. */
function isTermOf({ startedOn, endsOn }: Term, years: number): boolean {
  if (endsOn === null) return true
  const months = years * MONTHS_A_YEAR
  const first = addDays(addMonths(earliest(startedOn), months), -1)
  return latest(endsOn) >= first && earliest(endsOn) <= addMonths(latest(startedOn), months)
}

/**
 * A-07 换届提醒: the superior reminds six months before the end of a term, by letter or telephone,
 * and that is written down (ZB). Due from that day to the end of the term, late after it.
 */
export const termReminder: DutyRule = (scope) =>
  termDuties(scope, (term, next) => {
    const { today, year } = scope.context
    const end = endOfTerm(scope, term)
    const ahead = numberOf(scope.parameters, 'term.remindMonths', 6)
    const from = addMonths(end, -ahead)
    // Nobody can still remind of a term that a new one has followed.
    const isOpen = term.remindedOn === null && next === undefined
    const until = isOpen && today > end ? today : end
    if (yearOf(from) > year || yearOf(until) < year) return null
    const { period } = scope.calendar.wholeYear
    const base = { period, evidence: [termEvidence(term)] }
    const { remindedOn } = term
    const remedy = openEntry('term', term.id)
    if (remindedOn !== null && earliest(remindedOn) <= end) {
      const message = sentence('duty.A-07.done', { date: remindedOn, end })
      return duty(scope, { ...base, status: 'done', message })
    }
    if (remindedOn !== null) {
      const message = sentence('duty.A-07.wrong', { date: remindedOn, end })
      return duty(scope, { ...base, status: 'wrong', message, remedy })
    }
    if (today < from) {
      const message = sentence('duty.A-07.ahead', { from, end })
      return duty(scope, { ...base, status: 'notApplicable', message })
    }
    const status = openStatus(scope, end)
    const message = sentence(`duty.A-07.${status}`, { from, end })
    return duty(scope, { ...base, status, message, remedy })
  })
