import { isCertainlyBefore, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Text } from '../../text.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { LifeMeetingFact } from '../facts.ts'
import type { DutyStatus } from '../finding.ts'
import { openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { inquiryAffair } from './discipline-explained.ts'
import { affairEvidence, explained, explainRemedy, leftBefore } from './explanations.ts'
import { deadlineIn, yearCounted } from './yearly.ts'

/** Words of a statement that criticizes oneself. */
const SELF_CRITICISM = /检讨|检查|自我批评|反省/

/**
 * C-07 谈话函询说明: an inquiry (谈话函询) of this or last year is explained at the organizational
 * life meeting; where a violation was found, with a self-criticism of its own (ZJ 31). Talks that
 * only remind are no inquiry.
 */
export const inquiryExplained: DutyRule = (scope) =>
  eventDuties(
    scope,
    scope.branch.facts.entries.inquiry.filter(({ kind }) => kind === 'inquiry'),
    (inquiry) => judgeInquiry(scope, inquiry),
    sentence('duty.C-07.none', { year: scope.context.year }),
  )

function judgeInquiry(scope: RuleScope, inquiry: Entry<'inquiry'>): EventVerdict | null {
  const affair = inquiryAffair(inquiry)
  const year = yearOf(inquiry.happenedOn)
  const found = explained(scope, affair)
  const meetings = found.possible.filter((meeting) => yearCounted(meeting) <= year + 1)
  const said = meetings.find(({ id }) => id === found.said?.id) ?? null
  const held = meetings.find(({ heldOn }) => isCertainlyBefore(inquiry.happenedOn, heldOn)) ?? null
  const name = found.member?.name ?? ''
  const { status, message } = leftBefore(found)
    ? { status: 'notApplicable' as const, message: sentence('duty.C-07.left', { name }) }
    : verdictOf(scope, inquiry, { name, meetings, said, held })
  const isOpen = status !== 'done' && status !== 'notApplicable'
  const isOfMeeting = said !== null && yearCounted(said) === scope.context.year
  if (!concernsYear(scope, inquiry.happenedOn, isOpen) && !isOfMeeting) return null
  return {
    status,
    message,
    subject: { type: 'entry', id: inquiry.id, name },
    evidence: affairEvidence(scope, affair, name, [said ?? held]),
    remedy: isOpen ? explainRemedy(scope, affair, said ?? held) : null,
  }
}

interface Meetings {
  readonly name: string
  readonly meetings: readonly LifeMeetingFact[]
  readonly said: LifeMeetingFact | null
  readonly held: LifeMeetingFact | null
}

function verdictOf(
  scope: RuleScope,
  inquiry: Entry<'inquiry'>,
  { name, meetings, said, held }: Meetings,
): { status: DutyStatus; message: Text } {
  const deadline = deadlineIn(scope, yearOf(inquiry.happenedOn) + 1)
  const say = (status: DutyStatus, what: string, params = {}) => ({
    status,
    message: sentence(`duty.C-07.${what}`, { name, date: inquiry.happenedOn, ...params }),
  })
  if (said !== null) {
    const params = { said: said.heldOn }
    const needsMore = inquiry.foundViolation === true
    return needsMore && !hasCriticized(scope, inquiry.memberId, meetings)
      ? say('wrong', 'noCriticism', params)
      : say('done', 'done', params)
  }
  if (held !== null) return say('wrong', 'wrong', { held: held.heldOn })
  const status = openStatus(scope, deadline)
  return say(status, status, { deadline })
}

/** A statement on the discipline beside the one on the inquiry, or one that says so itself. */
function hasCriticized(
  { branch }: RuleScope,
  memberId: number,
  meetings: readonly LifeMeetingFact[],
): boolean {
  const ids = new Set(meetings.map(({ id }) => id))
  return branch.facts.entries.statement.some(
    ({ memberId: who, activityId, about, content }) =>
      who === memberId &&
      ids.has(activityId) &&
      (about === 'discipline' || SELF_CRITICISM.test(content ?? '')),
  )
}
