import { yuanText } from '../../money.ts'
import type { DuesMonth, MemberDuesLedger } from '../../dues/ledger.ts'
import { paymentEvidence, yearOfLedger } from '../duties/dues.ts'
import { isRelievedByWord } from '../duties/dues-relief.ts'
import type { Evidence, SignalFinding } from '../finding.ts'
import {
  entryEvidence,
  memberEvidence,
  sentence,
  signal,
  type RuleScope,
  type SignalRule,
} from '../scope.ts'

/**
 * S-32☆: dues were taken from whoever owes nothing, or somebody pays nothing or less although no
 * approval is in the register. One signal for each of these, a member and a year.
 */
export const oddRelief: SignalRule = (scope) =>
  scope.branch
    .dues()
    .flatMap((ledger) => [
      ...chargedThough(scope, ledger),
      ...withoutApproval(scope, ledger),
      ...assessedLess(scope, ledger),
    ])

function about(
  scope: RuleScope,
  { member }: MemberDuesLedger,
  what: string,
  months: readonly DuesMonth[],
  more: Readonly<Record<string, string>> = {},
): SignalFinding[] {
  const [first] = months
  if (!first) return []
  const params = { name: member.name, from: first.month, months: months.length, ...more }
  const evidence: Evidence[] = [
    memberEvidence(member),
    ...reliefsOf(months),
    ...months.flatMap(({ payments }) => payments.map(paymentEvidence)),
  ]
  const key = `member:${member.id}:${scope.context.year}:${what}`
  return [signal(scope, key, sentence(`signal.S-32.${what}`, params), evidence)]
}

function reliefsOf(months: readonly DuesMonth[]): Evidence[] {
  const reliefs = new Set(months.flatMap(({ relief }) => relief ?? []))
  return [...reliefs].map((relief) =>
    entryEvidence('duesRelief', relief, relief.approvedOn, relief.document ?? relief.fromMonth),
  )
}

function chargedThough(scope: RuleScope, ledger: MemberDuesLedger): SignalFinding[] {
  const charged = yearOfLedger(ledger).filter(
    ({ free, paidFen }) => free === 'exempt' && paidFen > 0,
  )
  return about(scope, ledger, 'charged', charged)
}

function withoutApproval(scope: RuleScope, ledger: MemberDuesLedger): SignalFinding[] {
  return about(scope, ledger, 'unapproved', yearOfLedger(ledger).filter(isRelievedByWord))
}

/** The ledger asks for less than category and base give. */
function assessedLess(scope: RuleScope, ledger: MemberDuesLedger): SignalFinding[] {
  const less = yearOfLedger(ledger).filter(
    ({ free, relief, assessment, dueFen, toleranceFen }) =>
      free === null &&
      relief === null &&
      dueFen !== null &&
      assessment !== null &&
      assessment.monthlyFen !== null &&
      assessment.monthlyFen + toleranceFen < dueFen,
  )
  const [first] = less
  const statedFen = first?.assessment?.monthlyFen
  if (!first || first.dueFen === null || statedFen === undefined || statedFen === null) return []
  const amounts = { stated: yuanText(statedFen), due: yuanText(first.dueFen) }
  return about(scope, ledger, 'less', less, amounts)
}
