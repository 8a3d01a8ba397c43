import { isCertainlyBefore, isFullDate, yearOf, type IsoDate } from '../../calendar.ts'
import { isTaxedByBand, type DuesMonth, type MemberDuesLedger } from '../../dues/ledger.ts'
import { monthsParameter } from '../../dues/parameters.ts'
import { sumFen, yuanText, type Fen } from '../../money.ts'
import { paymentEvidence, yearOfLedger } from '../duties/dues.ts'
import type { PaymentFact } from '../facts.ts'
import type { SignalFinding } from '../finding.ts'
import { numberOf } from '../parameters.ts'
import { memberEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** People who paid the same lump on one day before it is odd, unless the ledger sets its own. */
const SAME_LUMP_PEOPLE = 5

/**
 * S-34: money that may have been laid out by somebody else, or taken before anything was assessed.
 * Members who bring one month or one quarter to the same meeting are no sign of anything, whatever
 * they pay: only a lump for more months than may be paid at a time (`dues.prepay`), the same for
 * `dues.sameLumpPeople` members, on one known day. Back payments after six months are said by F-03.
 */
export const oddReceipts: SignalRule = (scope) => [
  ...sameLumps(scope),
  ...paidBeforeAssessment(scope),
]

/** S-35☆: a member paid what taxing band by band gives, instead of what is due. */
export const taxedByBand: SignalRule = (scope) =>
  scope.branch.dues().flatMap((ledger) => bandSignals(scope, ledger))

/** What one member paid on one day. */
interface Lump {
  readonly ledger: MemberDuesLedger
  readonly day: IsoDate
  readonly months: readonly string[]
  readonly totalFen: Fen
}

function sameLumps(scope: RuleScope): SignalFinding[] {
  const { year } = scope.context
  const most = monthsParameter(scope.parameters, 'dues.prepay')
  const people = numberOf(scope.parameters, 'dues.sameLumpPeople', SAME_LUMP_PEOPLE)
  const lumps = scope.branch
    .dues()
    .flatMap(lumpsOf)
    .filter(({ months }) => months.length > most && yearOf(months.at(-1) ?? '') === year)
  const same = Map.groupBy(lumps, ({ day, months, totalFen }) =>
    [day, months.length, totalFen].join(':'),
  )
  return [...same].flatMap(([key, together]) => {
    const [first] = together
    if (!first || together.length < people) return []
    const message = sentence('signal.S-34.together', {
      date: first.day,
      people: together.length,
      months: first.months.length,
      paid: yuanText(first.totalFen),
    })
    const evidence = together.map(({ ledger }) => memberEvidence(ledger.member))
    return [signal(scope, `lump:${key}`, message, evidence)]
  })
}

function lumpsOf(ledger: MemberDuesLedger): Lump[] {
  const paid = ledger.payments.filter(
    ({ amountFen, paidOn }) => amountFen > 0 && isFullDate(paidOn),
  )
  return [...Map.groupBy(paid, ({ paidOn }) => paidOn)].map(([day, payments]) => ({
    ledger,
    day,
    months: [...new Set(payments.map(({ month }) => month))].toSorted(),
    totalFen: sumFen(payments.map(({ amountFen }) => amountFen)),
  }))
}

/** One signal for each day on which money came in before the assessment that it was paid by. */
function paidBeforeAssessment(scope: RuleScope): SignalFinding[] {
  const early = scope.branch.dues().flatMap((ledger) => yearOfLedger(ledger).flatMap(paidTooEarly))
  const days = Map.groupBy(early, ({ from, payment }) => `${from}:${payment.paidOn}`)
  return [...days].flatMap(([key, found]) => {
    const [first] = found
    if (!first) return []
    const payments = found.map(({ payment }) => payment)
    const payers = new Set(payments.map(({ memberId }) => memberId))
    const params = { date: first.payment.paidOn, from: first.from, people: payers.size }
    const message = sentence('signal.S-34.beforeAssessment', params)
    const members = scope.branch.facts.members.filter(({ id }) => payers.has(id))
    const evidence = [...members.map(memberEvidence), ...payments.map(paymentEvidence)]
    return [signal(scope, `beforeAssessment:${key}`, message, evidence)]
  })
}

function paidTooEarly({
  assessment,
  payments,
}: DuesMonth): { from: string; payment: PaymentFact }[] {
  if (assessment === null) return []
  const from = assessment.fromMonth
  return payments
    .filter(({ amountFen, paidOn }) => amountFen > 0 && isCertainlyBefore(paidOn, from))
    .map((payment) => ({ from, payment }))
}

/** One signal for each pair of amounts: what was paid beside what was due. */
function bandSignals(scope: RuleScope, ledger: MemberDuesLedger): SignalFinding[] {
  const { member } = ledger
  const taxed = yearOfLedger(ledger).filter((due) => due.free === null && isTaxedByBand(due))
  const pairs = Map.groupBy(taxed, ({ paidFen, dueFen }) => `${paidFen}:${dueFen}`)
  return [...pairs].flatMap(([pair, months]) => {
    const [first] = months
    if (!first || first.dueFen === null) return []
    const message = sentence('signal.S-35.byBand', {
      name: member.name,
      from: first.month,
      months: months.length,
      paid: yuanText(first.paidFen),
      due: yuanText(first.dueFen),
    })
    const evidence = months.flatMap(({ payments }) => payments.map(paymentEvidence))
    return [
      signal(scope, `member:${member.id}:${scope.context.year}:${pair}`, message, [
        memberEvidence(member),
        ...evidence,
      ]),
    ]
  })
}
