import { addMonths, earliest, latest, yearOf, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import type { DutyStatus, Evidence } from '../finding.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'
import { endOfTerm, termDuties, termEvidence } from './terms.ts'

type Term = Entry<'term'>

/** XJ 3: an election may be put off, or held early, by a year at most. */
const MOST_MONTHS = 12
/** An election so soon after the beginning of a term is the one that began it. */
const OWN_MONTHS = 6

/** How a term came to its end. */
interface Change {
  /** When it was followed by a new one; null: not yet. */
  readonly on: IsoDate | null
  readonly evidence: readonly Evidence[]
}

interface Verdict {
  readonly status: DutyStatus
  readonly message: Text
}

/**
 * A-08 按期换届: a new committee is elected by the end of the term; what is put off, or brought
 * forward, has leave of the superior and is a year at most (XJ 3).
 */
export const electionInTime: DutyRule = (scope) =>
  termDuties(scope, (term, next) => {
    const { today, year } = scope.context
    const end = endOfTerm(scope, term)
    const change = changeOf(scope, term, next)
    const closed = change.on ?? latestOf(deadlineOf(term, end), today)
    const first = yearOf(closed < end ? closed : end)
    if (first > year || yearOf(closed) < year) return null
    const verdict = verdictOf(term, end, change, today)
    const isSettled = verdict.status === 'done'
    return yearFinding(scope, {
      ...verdict,
      evidence: [termEvidence(term), ...change.evidence],
      remedy: isSettled ? null : remedyOf(term, verdict.status),
    })
  })

/** What is missing is an election; what is wrong are the days of the term. */
function remedyOf(term: Term, status: DutyStatus): ReturnType<typeof openEntry> {
  return status === 'wrong' ? openEntry('term', term.id) : recordEntry('election', { kind: 'term' })
}

function verdictOf(term: Term, end: IsoDate, { on }: Change, today: IsoDate): Verdict {
  const is = (status: DutyStatus, what: string, params = {}): Verdict => ({
    status,
    message: sentence(`duty.A-08.${what}`, { end, ...params }),
  })
  const { extendedTo } = term
  if (extendedTo !== null && earliest(extendedTo) > addMonths(end, MOST_MONTHS))
    return is('wrong', 'tooLong', { until: extendedTo, most: addMonths(end, MOST_MONTHS) })
  const deadline = deadlineOf(term, end)
  if (on !== null) {
    if (on < addMonths(end, -MOST_MONTHS)) return is('wrong', 'tooEarly', { on })
    if (on <= deadline) return is('done', 'done', { on, until: deadline })
    return deadline === end && extendedTo !== null
      ? is('wrong', 'heldWithoutLeave', { on, until: extendedTo })
      : is('wrong', 'heldLate', { on, until: deadline })
  }
  if (today <= end) return is('due', 'due')
  if (today <= deadline) return is('due', 'extended', { until: deadline })
  if (deadline > end) return is('late', 'lateExtended', { until: deadline })
  return extendedTo === null
    ? is('late', 'late')
    : is('late', 'withoutLeave', { until: extendedTo })
}

/** The last day for the election: the end of the term, or what the superior allowed beyond it. */
function deadlineOf({ extendedTo, extensionApprovedOn }: Term, end: IsoDate): IsoDate {
  if (extensionApprovedOn === null) return end
  const most = addMonths(end, MOST_MONTHS)
  if (extendedTo === null) return most
  return latestOf(end, latest(extendedTo))
}

/** The election of a new term, or the beginning of the next one, whichever came first. */
function changeOf({ branch, context }: RuleScope, term: Term, next: Term | undefined): Change {
  const after = addMonths(latest(term.startedOn), OWN_MONTHS)
  const election = branch.facts.entries.election.find(
    ({ kind, heldOn }) => kind === 'term' && heldOn > after && heldOn <= context.today,
  )
  const begun = next && earliest(next.startedOn) <= context.today ? next : undefined
  if (election && (!begun || election.heldOn <= latest(begun.startedOn))) {
    const { heldOn } = election
    return { on: heldOn, evidence: [entryEvidence('election', election, heldOn, heldOn)] }
  }
  return begun
    ? { on: earliest(begun.startedOn), evidence: [termEvidence(begun)] }
    : { on: null, evidence: [] }
}

function latestOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b
}
