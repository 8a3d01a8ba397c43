import { yearOf } from '../../calendar.ts'
import { reconciled } from '../../dues/collected.ts'
import { yuanText } from '../../money.ts'
import { paymentEvidence } from '../duties/dues.ts'
import { remittanceEvidence } from '../duties/remittance.ts'
import type { PaymentFact } from '../facts.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import { memberEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/**
 * S-33☆: the sum of the payments is not what was handed over as collected, a receipt number stands
 * on two receipts, or numbers of a series are missing.
 */
export const oddReceiptsAndSums: SignalRule = (scope) => [
  ...sumsThatDiffer(scope),
  ...numbersUsedTwice(scope),
  ...remittanceNumbersUsedTwice(scope),
  ...missingNumbers(scope),
]

function sumsThatDiffer(scope: RuleScope): SignalFinding[] {
  const { entries, payments } = scope.branch.facts
  return reconciled(entries.remittance, payments, scope.context.year).flatMap(
    ({ remittance, statedFen, detailFen, agrees }) => {
      if (detailFen === null || agrees) return []
      const params = {
        from: remittance.fromMonth,
        to: remittance.toMonth,
        stated: yuanText(statedFen),
        detail: yuanText(detailFen),
      }
      const message = sentence('signal.S-33.sum', params)
      const evidence = [remittanceEvidence(remittance)]
      return [signal(scope, `remittance:${remittance.id}:sum`, message, evidence)]
    },
  )
}

/** A payment with a receipt, in the year that is looked at or before it. */
interface Receipt {
  readonly number: string
  readonly payment: PaymentFact
}

function receiptsOf({ branch }: RuleScope): Receipt[] {
  return branch.facts.payments.flatMap((payment) => {
    const number = payment.receiptNumber?.trim() ?? ''
    return number === '' ? [] : [{ number, payment }]
  })
}

/** One receipt may cover several months of a member paid on one day; anything else is twice. */
const receiptKey = ({ memberId, paidOn }: PaymentFact) => `${memberId} ${paidOn}`

function numbersUsedTwice(scope: RuleScope): SignalFinding[] {
  const { year } = scope.context
  const byNumber = Map.groupBy(receiptsOf(scope), ({ number }) => number)
  return [...byNumber].flatMap(([number, receipts]) => {
    const payments = receipts.map(({ payment }) => payment)
    const uses = new Set(payments.map(receiptKey)).size
    if (uses < 2 || !payments.some(({ paidOn }) => yearOf(paidOn) === year)) return []
    const message = sentence('signal.S-33.twice', { number, uses })
    return [signal(scope, `receipt:${number}`, message, receiptEvidence(scope, payments))]
  })
}

function receiptEvidence({ branch }: RuleScope, payments: readonly PaymentFact[]): Evidence[] {
  const members = [...new Set(payments.map(({ memberId }) => memberId))]
  return [
    ...members.flatMap((id) => branch.member(id) ?? []).map(memberEvidence),
    ...payments.map(paymentEvidence),
  ]
}

function remittanceNumbersUsedTwice(scope: RuleScope): SignalFinding[] {
  const { remittance } = scope.branch.facts.entries
  const byNumber = Map.groupBy(remittance, ({ receiptNumber }) => receiptNumber?.trim() ?? '')
  return [...byNumber].flatMap(([number, entries]) => {
    const isOfYear = entries.some(({ toMonth }) => yearOf(toMonth) === scope.context.year)
    if (number === '' || entries.length < 2 || !isOfYear) return []
    const ids = entries.map(({ id }) => id).join('+')
    const message = sentence('signal.S-33.remittanceTwice', { number, uses: entries.length })
    return [signal(scope, `remittance:${ids}:receipt`, message, entries.map(remittanceEvidence))]
  })
}

const SERIES = /^(.*?)(\d{1,12})$/

/** Numbers with the same words before and as many digits. */
interface Series {
  readonly words: string
  readonly length: number
  readonly numbers: { readonly value: number; readonly payment: PaymentFact }[]
}

/**
 * Numbers between two that were used. More missing than used is no gap but another book, of which
 * other branches have the rest.
 */
function missingNumbers(scope: RuleScope): SignalFinding[] {
  const series = new Map<string, Series>()
  for (const { number, payment } of receiptsOf(scope)) {
    const [, words = '', digits = ''] = SERIES.exec(number) ?? []
    if (digits === '') continue
    const { length } = digits
    const known = series.get(`${length} ${words}`) ?? { words, length, numbers: [] }
    known.numbers.push({ value: Number(digits), payment })
    series.set(`${length} ${words}`, known)
  }
  return [...series.values()].flatMap((one) => gapsOf(scope, one))
}

function gapsOf(scope: RuleScope, { words, length, numbers }: Series): SignalFinding[] {
  const sorted = numbers.toSorted((a, b) => a.value - b.value)
  const used = new Set(sorted.map(({ value }) => value)).size
  const missing = (sorted.at(-1)?.value ?? 0) - (sorted[0]?.value ?? 0) + 1 - used
  if (missing === 0 || missing >= used) return []
  const written = (value: number) => words + String(value).padStart(length, '0')
  return sorted.flatMap((after, index) => {
    const before = sorted[index - 1]
    const isGap = before !== undefined && after.value > before.value + 1
    if (!isGap || yearOf(after.payment.paidOn) !== scope.context.year) return []
    const [first, last] = [written(before.value + 1), written(after.value - 1)]
    const count = after.value - before.value - 1
    const message = sentence('signal.S-33.gap', { first, last, count })
    const evidence = receiptEvidence(scope, [before.payment, after.payment])
    return [signal(scope, `receiptGap:${first}`, message, evidence)]
  })
}
