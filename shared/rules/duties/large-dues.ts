import { isCertainlyBefore, yearOf, type PartialDate } from '../../calendar.ts'
import type { DuesMonth, MemberDuesLedger } from '../../dues/ledger.ts'
import { fen, yuanText, type Fen } from '../../money.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernsYear, eventDuties, type EventVerdict } from '../event-duty.ts'
import type { PaymentFact } from '../facts.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { entryEvidence, memberEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { memberSubject, paymentEvidence } from './dues.ts'

type LargeDues = Entry<'largeDues'>

/** DF 11: more than this, given at one time of one's own will, goes up to the central committee. */
const LARGE_FROM_FEN = 100_000

/** Money beyond what was due that came in at one time, and that no entry tells of. */
interface Lump {
  readonly ledger: MemberDuesLedger
  readonly paidOn: PartialDate
  readonly beyondFen: Fen
  readonly payments: readonly PaymentFact[]
}

/**
 * F-10 大额党费: more than 1,000 yuan beyond what is due, given at one time, is forwarded and
 * described (DF 11). No day is set for forwarding, so what waits is due and never late. Also said of
 * such a sum among the payments that the register does not have.
 */
export const largeDues: DutyRule = (scope) => {
  const { entries } = scope.branch.facts
  const given = entries.largeDues.filter(
    (entry) => entry.amountFen > LARGE_FROM_FEN && concernsYear(scope, entry.paidOn, isOpen(entry)),
  )
  const lumps = scope.branch
    .dues()
    .flatMap((ledger) => lumpsOf(ledger, scope.context.year))
    .filter((lump) => !isRecorded(lump, entries.largeDues))
  return eventDuties(
    scope,
    [...given, ...lumps],
    (event) => ('ledger' in event ? judgeLump(event) : judgeEntry(scope, event)),
    sentence('duty.F-10.none', { year: scope.context.year }),
  )
}

function isOpen({ forwardedOn, summary }: LargeDues): boolean {
  return forwardedOn === null || summary === null
}

function isRecorded({ ledger, paidOn }: Lump, entries: readonly LargeDues[]): boolean {
  return entries.some(
    (entry) => entry.memberId === ledger.member.id && entry.paidOn.startsWith(paidOn),
  )
}

function lumpsOf(ledger: MemberDuesLedger, year: number): Lump[] {
  const days = Map.groupBy(ledger.months.flatMap(beyondDue), ({ payment }) => payment.paidOn)
  return [...days].flatMap(([paidOn, found]) => {
    const beyondFen = found.reduce((sum, { moreFen }) => sum + moreFen, 0)
    if (yearOf(paidOn) !== year || beyondFen <= LARGE_FROM_FEN) return []
    const payments = found.map(({ payment }) => payment)
    return [{ ledger, paidOn, beyondFen: fen(beyondFen), payments }]
  })
}

/** What each payment of a month brings beyond what is due; the first ones pay what is. */
function beyondDue({ free, dueFen, paidFen, payments }: DuesMonth) {
  if (free !== null || dueFen === null || paidFen <= dueFen) return []
  let owedFen: number = dueFen
  return payments.flatMap((payment) => {
    const moreFen = Math.max(payment.amountFen - owedFen, 0)
    owedFen = Math.max(owedFen - payment.amountFen, 0)
    return moreFen > 0 ? [{ payment, moreFen }] : []
  })
}

function judgeLump({ ledger, paidOn, beyondFen, payments }: Lump): EventVerdict {
  const { id, name } = ledger.member
  const day = paidOn.length === 10 ? { paidOn } : {}
  return {
    status: 'due',
    message: sentence('duty.F-10.unrecorded', { name, date: paidOn, amount: yuanText(beyondFen) }),
    subject: memberSubject(ledger),
    evidence: [memberEvidence(ledger.member), ...payments.map(paymentEvidence)],
    remedy: recordEntry('largeDues', { memberId: id, amountFen: beyondFen, ...day }),
  }
}

/** Null where the member is in the recycle bin. */
function judgeEntry(scope: RuleScope, entry: LargeDues): EventVerdict | null {
  const { id, memberId, paidOn, amountFen, forwardedOn, summary } = entry
  const member = scope.branch.member(memberId)
  if (!member) return null
  const { name } = member
  const params = { name, date: paidOn, amount: yuanText(amountFen) }
  const subject = { type: 'member', id: memberId, name } as const
  const evidence = [memberEvidence(member), entryEvidence('largeDues', entry, paidOn, name)]
  const base = { subject, evidence, remedy: openEntry('largeDues', id) }
  if (forwardedOn === null || summary === null) {
    const both = forwardedOn === null && summary === null
    const what = forwardedOn === null ? 'notForwarded' : 'noSummary'
    const message = sentence(`duty.F-10.${both ? 'due' : what}`, params)
    return { ...base, status: 'due', message }
  }
  const dates = { ...params, forwardedOn }
  if (isCertainlyBefore(forwardedOn, paidOn))
    return { ...base, status: 'wrong', message: sentence('duty.F-10.wrong', dates) }
  return { ...base, status: 'done', remedy: null, message: sentence('duty.F-10.done', dates) }
}
