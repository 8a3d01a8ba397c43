import { isCertainlyBefore, yearOf } from '../../calendar.ts'
import { yuanText } from '../../money.ts'
import type { Entry } from '../../registers/registers.ts'
import { eventDuties, type EventVerdict } from '../event-duty.ts'
import { numberOf } from '../parameters.ts'
import { openEntry } from '../remedies.ts'
import { entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'

type Spending = Entry<'duesSpending'>

/**
 * F-13 用途: dues are spent on training, publications, commendation, members in hardship, members and
 * facilities struck by disaster, and nothing else (DF 19). Of branches and committees alike.
 */
export const duesPurpose: DutyRule = (scope) =>
  eventDuties(scope, spentIn(scope), judgePurpose, nothingSpent(scope))

/**
 * F-14 集体研究: what is spent was discussed before; `dues.decideFrom` (yuan) frees small sums where a
 * place has such a rule.
 */
export const duesDecision: DutyRule = (scope) => {
  const fromFen = numberOf(scope.parameters, 'dues.decideFrom', 0) * 100
  const spent = spentIn(scope).filter(({ amountFen }) => amountFen >= fromFen)
  return eventDuties(scope, spent, (entry) => judgeDecision(scope, entry), nothingSpent(scope))
}

function spentIn({ branch, context }: RuleScope): readonly Spending[] {
  return branch.facts.entries.duesSpending.filter(({ spentOn }) => yearOf(spentOn) === context.year)
}

const nothingSpent = ({ rule, context }: RuleScope) =>
  sentence(`duty.${rule.id}.none`, { year: context.year })

function factsOf(entry: Spending) {
  const { spentOn, amountFen, remark } = entry
  return {
    params: { date: spentOn, amount: yuanText(amountFen) },
    evidence: [entryEvidence('duesSpending', entry, spentOn, remark ?? yuanText(amountFen))],
  }
}

function judgePurpose(entry: Spending): EventVerdict {
  const { params, evidence } = factsOf(entry)
  const { id, purpose } = entry
  if (purpose === 'other') {
    const message = sentence('duty.F-13.wrong', params)
    return { status: 'wrong', message, evidence, remedy: openEntry('duesSpending', id) }
  }
  return { status: 'done', message: sentence(`duty.F-13.done.${purpose}`, params), evidence }
}

function judgeDecision({ context }: RuleScope, entry: Spending): EventVerdict {
  const { params, evidence } = factsOf(entry)
  const { id, spentOn, decidedOn } = entry
  const remedy = openEntry('duesSpending', id)
  if (decidedOn === null) {
    const status = spentOn <= context.today ? 'late' : 'due'
    return { status, message: sentence(`duty.F-14.${status}`, params), evidence, remedy }
  }
  const dates = { ...params, decidedOn }
  if (isCertainlyBefore(spentOn, decidedOn))
    return { status: 'wrong', message: sentence('duty.F-14.wrong', dates), evidence, remedy }
  return { status: 'done', message: sentence('duty.F-14.done', dates), evidence }
}
