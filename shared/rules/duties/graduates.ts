import { addMonths, earliest, latest, yearOf, type IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import { concernedOn, conditionEvidence, type Concerned } from '../member-conditions.ts'
import { openEntry } from '../remedies.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { dayLookedAt, yearFinding } from '../year-duty.ts'

/** A graduate may leave the relation at the school for two years (JY 34). */
const KEPT_MONTHS = 24

/**
 * J-08 毕业生保留: looked at for those who are still kept, and for those whose time ended in the year;
 * two years to the day are within the limit.
 */
export const keptGraduates: DutyRule = (scope) => {
  const day = dayLookedAt(scope)
  const kept = concernedOn(scope, 'graduate', day)
  const ended = endedInYear(scope, day)
  if (kept.length + ended.length === 0)
    return [yearFinding(scope, { status: 'notApplicable', message: sentence('duty.J-08.none') })]
  const over = kept.filter(({ condition }) => day > limitOf(condition))
  const tooLong = ended.filter(
    ({ condition }) =>
      condition.untilOn !== null && earliest(condition.untilOn) > limitOf(condition),
  )
  const [first] = [...over, ...tooLong]
  const counts = { people: kept.length + ended.length, over: over.length + tooLong.length }
  if (!first)
    return [yearFinding(scope, { status: 'done', message: sentence('duty.J-08.done', counts) })]
  const { member, condition } = first
  const status = over.length > 0 ? 'late' : 'wrong'
  const params = { ...counts, name: member.name, date: condition.fromOn, limit: limitOf(condition) }
  return [
    yearFinding(scope, {
      status,
      message: sentence(`duty.J-08.${status}`, { ...params, until: condition.untilOn ?? day }),
      evidence: [...over, ...tooLong].map(conditionEvidence),
      remedy: openEntry('condition', condition.id),
    }),
  ]
}

/** Last day on which the relation may still be kept. */
function limitOf({ fromOn }: Entry<'condition'>): string {
  return addMonths(latest(fromOn), KEPT_MONTHS)
}

function endedInYear({ branch, context }: RuleScope, day: IsoDate): Concerned[] {
  return branch.facts.entries.condition.flatMap((condition) => {
    const { kind, untilOn, memberId } = condition
    const isEnded = untilOn !== null && earliest(untilOn) < day
    if (kind !== 'graduate' || !isEnded || yearOf(untilOn) !== context.year) return []
    const member = branch.member(memberId)
    return member ? [{ member, condition }] : []
  })
}
