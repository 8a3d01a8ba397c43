import { addDays, earliest, latest, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import type { DutyFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { yearFinding } from '../year-duty.ts'

interface Letter {
  readonly transfer: Entry<'transfer'>
  readonly member: MemberFact
}

/**
 * J-07 转接衔接: until the other side has taken a member in, the old branch answers for them and keeps
 * them on its roster (JY 25). A letter that nobody received for more than `transfer.warnDays` is late.
 * One finding for all letters of the year and those that still wait; by what is known today.
 */
export const transfersOut: DutyRule = (scope): DutyFinding[] => {
  const { today, year } = scope.context
  const letters = lettersOut(scope)
  if (letters.length === 0) {
    const message = sentence('duty.J-07.none', { year })
    return [yearFinding(scope, { status: 'notApplicable', message })]
  }
  const days = numberOf(scope.parameters, 'transfer.warnDays', 90)
  const waiting = letters.filter(({ transfer }) => !isReceived(transfer, today))
  const overdue = waiting.filter(({ transfer }) => today > addDays(latest(transfer.letterOn), days))
  const delisted = waiting.filter(({ member }) => member.status === 'transferredOut')
  const counts = { letters: letters.length, waiting: waiting.length, days }
  if (overdue.length > 0) return [told(scope, 'late', overdue, counts)]
  if (delisted.length > 0) return [told(scope, 'wrong', delisted, counts)]
  if (waiting.length > 0) return [told(scope, 'due', waiting, counts)]
  return [yearFinding(scope, { status: 'done', message: sentence('duty.J-07.done', counts) })]
}

/** Letters out that concern the year: written in it, or not yet received. */
function lettersOut(scope: RuleScope): Letter[] {
  const { branch, context } = scope
  return branch.facts.entries.transfer.flatMap((transfer) => {
    const { direction, letterOn, memberId } = transfer
    const isOpen = !isReceived(transfer, context.today)
    if (direction !== 'out' || !concernsYear(scope, letterOn, isOpen)) return []
    const member = branch.member(memberId)
    return member ? [{ transfer, member }] : []
  })
}

/** 接收 or its receipt, whichever is on record. */
function isReceived({ receivedOn, receiptOn }: Entry<'transfer'>, today: IsoDate): boolean {
  const date = receivedOn ?? receiptOn
  return date !== null && earliest(date) <= today
}

function told(
  scope: RuleScope,
  status: 'late' | 'wrong' | 'due',
  letters: readonly Letter[],
  counts: Readonly<Record<string, number>>,
): DutyFinding {
  const [first] = letters.toSorted((a, b) => (a.transfer.letterOn < b.transfer.letterOn ? -1 : 1))
  const params = {
    ...counts,
    people: letters.length,
    name: first?.member.name ?? '',
    date: first?.transfer.letterOn ?? '',
  }
  return yearFinding(scope, {
    status,
    message: sentence(`duty.J-07.${status}`, params),
    evidence: letters.map(({ transfer, member }) =>
      entryEvidence('transfer', transfer, transfer.letterOn, member.name),
    ),
    remedy: first ? openEntry('transfer', first.transfer.id) : null,
  })
}
