import { isCertainlyBefore, type PartialDate } from '../../calendar.ts'
import { membersNamed, namesIn } from '../names.ts'
import { sentence, type RuleScope } from '../scope.ts'
import { mayBeFull } from '../was-here.ts'
import { fault, gap, type Remark } from './remarks.ts'
import type { Check } from './step-spec.ts'

const MOST_MENTORS = 2
const INTRODUCERS = 2

/** G-05 培养联系人: one or two full members. */
export const mentorsChecked: Check = (scope, { person }, { people, doneOn }) => {
  const names = namesIn(people ?? person.mentors)
  if (names.length === 0) return [gap(sentence('duty.G-05.unnamed'))]
  const isRight = names.length <= MOST_MENTORS
  const params = { names: names.join('、'), n: names.length }
  return [
    ...(isRight ? [] : [fault(sentence('duty.G-05.count', params))]),
    ...names.flatMap((name) => notFull(scope, name, doneOn)),
  ]
}

/** G-09 入党介绍人: two full members, nobody under 留党察看 whose rights were not restored. */
export const introducersChecked: Check = (scope, { person }, { people, doneOn }) => {
  const names = namesIn(people ?? person.introducers)
  if (names.length === 0) return [gap(sentence('duty.G-09.unnamed'))]
  const params = { names: names.join('、'), n: names.length }
  return [
    ...(names.length === INTRODUCERS ? [] : [fault(sentence('duty.G-09.count', params))]),
    ...names.flatMap((name) => [
      ...notFull(scope, name, doneOn),
      ...underProbation(scope, name, doneOn),
    ]),
  ]
}

/** Nobody of the roster who bears the name was a full member on that day. */
function notFull({ branch }: RuleScope, name: string, on: PartialDate): Remark[] {
  if (!branch.roster.known) return []
  const found = membersNamed(branch.facts.members, name)
  if (found.length === 0) return [gap(sentence('duty.admission.notOnRoster', { name }))]
  if (found.some((member) => mayBeFull(member, on))) return []
  return [fault(sentence('duty.admission.notFull', { name }))]
}

function underProbation({ branch }: RuleScope, name: string, on: PartialDate): Remark[] {
  const { discipline } = branch.facts.entries
  if (discipline.length === 0) return []
  const ids = new Set(membersNamed(branch.facts.members, name).map(({ id }) => id))
  const found = discipline.find(
    ({ memberId, kind, decidedOn, restoredOn }) =>
      kind === 'probation' &&
      ids.has(memberId) &&
      !isCertainlyBefore(on, decidedOn) &&
      (restoredOn === null || isCertainlyBefore(on, restoredOn)),
  )
  if (!found || ids.size > 1) return []
  return [fault(sentence('duty.G-09.underProbation', { name, date: found.decidedOn }))]
}
