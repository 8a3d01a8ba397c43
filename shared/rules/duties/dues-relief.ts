import { isCertainlyBefore, periodEnd, yearOf, type IsoMonth } from '../../calendar.ts'
import type { DuesMonth } from '../../dues/ledger.ts'
import type { Relief } from '../../dues/relief.ts'
import { yuanText } from '../../money.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { Subject } from '../finding.ts'
import { namesText } from '../names.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { entryEvidence, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearOfLedger } from './dues.ts'

/**
 * F-07 少交免交: less or nothing is paid after the branch discussed it and the superior committee
 * approved it (DF 7), so both papers are there by the end of the first month. One finding for each
 * relief whose term touches the year, and one for all members whom the dues ledger calls exempt or
 * in hardship without any relief in the register.
 */
export const duesRelief: DutyRule = (scope) => {
  const { year } = scope.context
  const reliefs = scope.branch.facts.entries.duesRelief.filter(
    ({ fromMonth, toMonth }) => yearOf(fromMonth) <= year && year <= yearOf(toMonth),
  )
  const bare = withoutRelief(scope)
  const events = [...reliefs, ...(bare.members.length > 0 ? [bare] : [])]
  return eventDuties(
    scope,
    events,
    (event) => ('members' in event ? judgeBare(scope, event) : judgeRelief(scope, event)),
    sentence('duty.F-07.none', { year }),
  )
}

/** Whether a month was written as free or as hardship by the dues ledger alone. */
export function isRelievedByWord({ free, relief, assessment }: DuesMonth): boolean {
  if (relief !== null) return false
  return free === 'exempt' || (free === null && assessment?.category === 'hardship')
}

interface Bare {
  readonly members: readonly MemberFact[]
  /** The first month without a relief. */
  readonly from: IsoMonth
}

function withoutRelief(scope: RuleScope): Bare {
  const waiting = Map.groupBy(scope.branch.facts.entries.duesRelief, ({ memberId }) => memberId)
  const found = scope.branch.dues().flatMap((ledger) => {
    const own = waiting.get(ledger.member.id) ?? []
    const bare = yearOfLedger(ledger).find(
      (due) =>
        isRelievedByWord(due) &&
        !own.some(({ fromMonth, toMonth }) => fromMonth <= due.month && due.month <= toMonth),
    )
    return bare ? [{ member: ledger.member, month: bare.month }] : []
  })
  const [from = ''] = found.map(({ month }) => month).toSorted()
  return { members: found.map(({ member }) => member), from }
}

function judgeBare(scope: RuleScope, { members, from }: Bare): EventVerdict {
  const status = scope.context.today > periodEnd(from) ? 'late' : 'due'
  const [first] = members
  const params = { people: members.length, names: namesText(members), from }
  return {
    status,
    message: sentence('duty.F-07.unrecorded', params),
    evidence: members.map(memberEvidence),
    remedy: recordEntry('duesRelief', { memberId: first?.id ?? null, fromMonth: from }),
  }
}

/** Null where the member is in the recycle bin. */
function judgeRelief(scope: RuleScope, relief: Relief): EventVerdict | null {
  const { id, memberId, fromMonth, toMonth, monthlyFen, approvedOn } = relief
  const member = scope.branch.member(memberId)
  if (!member) return null
  const { name } = member
  const subject: Subject = { type: 'member', id: memberId, name }
  const term = { name, from: fromMonth, to: toMonth }
  const evidence = [
    memberEvidence(member),
    entryEvidence('duesRelief', relief, approvedOn ?? fromMonth, relief.document ?? name),
  ]
  const fault = faultOf(relief)
  if (fault) {
    const message = sentence(`duty.F-07.${fault.what}`, { ...term, ...fault.dates })
    return { status: 'wrong', message, subject, evidence, remedy: openEntry('duesRelief', id) }
  }
  const missing = missingPaper(relief)
  if (missing !== null) {
    const deadline = periodEnd(fromMonth)
    const status = scope.context.today > deadline ? 'late' : 'due'
    const message = sentence(`duty.F-07.${missing}`, { ...term, deadline })
    return { status, message, subject, evidence, remedy: openEntry('duesRelief', id) }
  }
  const params = { ...term, approvedOn: approvedOn ?? '', due: yuanText(monthlyFen) }
  const message = sentence(monthlyFen === 0 ? 'duty.F-07.doneExempt' : 'duty.F-07.done', params)
  return { status: 'done', message, subject, evidence }
}

function missingPaper({ decidedOn, approvedOn }: Relief): string | null {
  if (decidedOn === null && approvedOn === null) return 'noPaper'
  if (decidedOn === null) return 'noDecision'
  return approvedOn === null ? 'noApproval' : null
}

interface Fault {
  readonly what: string
  readonly dates?: Readonly<Record<string, string>>
}

/** Dates that cannot be: the branch comes first, then the committee, then the first month ends. */
function faultOf({ fromMonth, toMonth, decidedOn, approvedOn }: Relief): Fault | null {
  if (fromMonth > toMonth) return { what: 'wrongTerm' }
  if (approvedOn === null) return null
  if (decidedOn !== null && isCertainlyBefore(approvedOn, decidedOn))
    return { what: 'wrongOrder', dates: { decidedOn, approvedOn } }
  if (isCertainlyBefore(fromMonth, approvedOn)) return { what: 'wrongAfter', dates: { approvedOn } }
  return null
}
