import { addMonths, earliest, isCertainlyBefore, latest, yearOf } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { disciplinesToExplain } from '../duties/discipline-explained.ts'
import { affairEvidence, explained, leftBefore } from '../duties/explanations.ts'
import { effectEnd } from '../effect-period.ts'
import type { SignalFinding } from '../finding.ts'
import { entryEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

type Discipline = Entry<'discipline'>
type Post = Entry<'post'>

/**
 * S-36☆: a discipline that was not explained at the life meeting (C-06), was announced more than a
 * month after the decision (I-04), or was followed by a higher post within its effect period (I-02).
 */
export const disciplineNotFollowed: SignalRule = (scope) => {
  const { discipline } = scope.branch.facts.entries
  if (discipline.length === 0) return []
  return [
    ...unexplained(scope),
    ...discipline.flatMap((one) => announcedLate(scope, one)),
    ...discipline.flatMap((one) => promoted(scope, one)),
  ]
}

/** Told in the year of the meeting at which it should have been explained. */
function unexplained(scope: RuleScope): SignalFinding[] {
  return disciplinesToExplain(scope.branch.facts.entries.discipline).flatMap((affair) => {
    const found = explained(scope, affair)
    const { first, said } = found
    if (first === null || yearOf(first.heldOn) !== scope.context.year) return []
    if (leftBefore(found) || (said !== null && said.heldOn <= first.heldOn)) return []
    const name = found.member?.name ?? ''
    const params = { name, date: affair.happenedOn, meeting: first.heldOn }
    const message = sentence('signal.S-36.statement', params)
    const evidence = affairEvidence(scope, affair, name, [first])
    return [signal(scope, `discipline:${affair.id}:statement`, message, evidence)]
  })
}

function announcedLate(scope: RuleScope, one: Discipline): SignalFinding[] {
  const { id, decidedOn, announcedOn, memberId } = one
  if (announcedOn === null || yearOf(decidedOn) !== scope.context.year) return []
  const deadline = addMonths(latest(decidedOn), 1)
  if (earliest(announcedOn) <= deadline) return []
  const name = scope.branch.member(memberId)?.name ?? ''
  const params = { name, date: decidedOn, announced: announcedOn, deadline }
  const evidence = [entryEvidence('discipline', one, decidedOn, name)]
  const message = sentence('signal.S-36.announced', params)
  return [signal(scope, `discipline:${id}:announced`, message, evidence)]
}

const RANK: Partial<Record<Post['office'], number>> = { secretary: 2, deputySecretary: 1 }

/** Secretary or deputy since a day that certainly lies within the effect period, in the year. */
function promoted(scope: RuleScope, one: Discipline): SignalFinding[] {
  const end = effectEnd(one)
  if (end === null) return []
  const own = scope.branch.facts.entries.post.filter(({ memberId }) => memberId === one.memberId)
  const name = scope.branch.member(one.memberId)?.name ?? ''
  return own
    .filter(
      (post) =>
        RANK[post.office] !== undefined &&
        yearOf(post.startedOn) === scope.context.year &&
        isCertainlyBefore(one.decidedOn, post.startedOn) &&
        latest(post.startedOn) <= end &&
        !heldBefore(one, own, post),
    )
    .map((post) => {
      const params = { name, date: one.decidedOn, end, started: post.startedOn }
      const message = sentence(`signal.S-36.promoted`, params)
      const evidence = [
        entryEvidence('discipline', one, one.decidedOn, name),
        entryEvidence('post', post, post.startedOn, name),
      ]
      return signal(scope, `discipline:${one.id}:post:${post.id}`, message, evidence)
    })
}

/** Re-elected to what one was already is no promotion, unless one was removed from it. */
function heldBefore({ kind, decidedOn }: Discipline, own: readonly Post[], post: Post): boolean {
  if (kind === 'removalFromPost' || kind === 'probation') return false
  return own.some(
    (other) =>
      other.id !== post.id &&
      (RANK[other.office] ?? 0) >= (RANK[post.office] ?? 0) &&
      !isCertainlyBefore(decidedOn, other.startedOn) &&
      (other.endedOn === null || !isCertainlyBefore(other.endedOn, decidedOn)),
  )
}
