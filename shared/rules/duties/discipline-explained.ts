import { addMonths, latest, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { DutyStatus } from '../finding.ts'
import { numberOf, wordOf } from '../parameters.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import {
  affairEvidence,
  explained,
  explainRemedy,
  leftBefore,
  type Affair,
  type Explained,
} from './explanations.ts'

/** What beside party discipline a notice of the place may ask to explain. */
const ALSO = {
  'statement.discipline': [],
  'statement.administrative': ['administrative'],
  'statement.admonition': ['administrative', 'admonition'],
} as const satisfies Record<string, readonly Entry<'inquiry'>['kind'][]>
const scopes = ['statement.discipline', 'statement.administrative', 'statement.admonition'] as const

/**
 * C-06 受处分说明, which is I-10 in the table of discipline: at the first organizational life meeting after the decision the member explains
 * the discipline; twelve months without a meeting are too many. No article of a national document
 * says so: it rests on yearly notices and on what inspections ask (rules.md §6, 3).
 */
export const disciplineExplained: DutyRule = (scope) =>
  eventDuties(
    scope,
    affairsOf(scope),
    (affair) => judgeAffair(scope, affair),
    sentence('duty.C-06.none', { year: scope.context.year }),
  )

function affairsOf({ branch, parameters }: RuleScope): Affair[] {
  const { discipline, inquiry } = branch.facts.entries
  const also: readonly string[] =
    ALSO[wordOf(parameters, 'orgLife.statementFor', scopes, 'statement.discipline')]
  return [
    ...disciplinesToExplain(discipline),
    ...inquiry.filter(({ kind }) => also.includes(kind)).map(inquiryAffair),
  ]
}

/** Whoever is expelled comes to no meeting any more. */
export function disciplinesToExplain(entries: readonly Entry<'discipline'>[]): Affair[] {
  return entries
    .filter(({ kind }) => kind !== 'expulsion')
    .map(({ id, memberId, decidedOn }) => ({
      register: 'discipline',
      id,
      memberId,
      happenedOn: decidedOn,
    }))
}

export function inquiryAffair({ id, memberId, happenedOn }: Entry<'inquiry'>): Affair {
  return { register: 'inquiry', id, memberId, happenedOn }
}

function judgeAffair(scope: RuleScope, affair: Affair): EventVerdict | null {
  const found = explained(scope, affair)
  const { first, said, member } = found
  const name = member?.name ?? ''
  const months = numberOf(scope.parameters, 'orgLife.statementMonths', 12)
  const deadline = addMonths(latest(affair.happenedOn), months)
  const { status, message } = verdictOf(scope, found, { name, date: affair.happenedOn, deadline })
  // What was not explained at the first meeting still waits to be explained at a later one.
  const isOpen = status !== 'notApplicable' && said === null
  const isOfMeeting = [first, said].some(
    (meeting) => meeting !== null && yearOf(meeting.heldOn) === scope.context.year,
  )
  if (!concernsYear(scope, affair.happenedOn, isOpen) && !isOfMeeting) return null
  return {
    status,
    message,
    subject: { type: 'entry', id: affair.id, name },
    evidence: affairEvidence(scope, affair, name, [first, said === first ? null : said]),
    remedy: isOpen ? explainRemedy(scope, affair, first) : null,
  }
}

interface Words {
  readonly name: string
  readonly date: string
  readonly deadline: string
}

function verdictOf(
  scope: RuleScope,
  found: Explained,
  words: Words,
): { status: DutyStatus; message: Text } {
  const { first, said } = found
  const say = (status: DutyStatus, what: string, params = {}) => ({
    status,
    message: sentence(`duty.C-06.${what}`, { ...words, ...params }),
  })
  if (leftBefore(found)) return say('notApplicable', 'left')
  if (said === null) {
    if (first !== null) return say('wrong', 'wrong', { first: first.heldOn })
    return scope.context.today <= words.deadline ? say('due', 'due') : say('late', 'late')
  }
  if (first !== null && first.heldOn < said.heldOn)
    return say('wrong', 'wrongLater', { first: first.heldOn, said: said.heldOn })
  const isInTime = said.heldOn <= words.deadline
  return isInTime
    ? say('done', 'done', { said: said.heldOn })
    : say('wrong', 'afterDeadline', { said: said.heldOn })
}
