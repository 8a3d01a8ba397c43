import { earliest, type IsoDate } from '../../calendar.ts'
import type { DutyFinding } from '../finding.ts'
import {
  concernedOn,
  conditionEvidence,
  floatingMembers,
  hasLasted,
  type Concerned,
} from '../member-conditions.ts'
import { recordEntry } from '../remedies.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { dayLookedAt, yearFinding } from '../year-duty.ts'

/** 外出 six months or more (JY 25, LD). */
const AWAY_MONTHS = 6

/**
 * J-01 应转关系: whoever is away for six months at a fixed place transfers the relation, or is at least
 * kept as a floating member (JY 25).
 */
export const transferWhenAway: DutyRule = (scope) => [
  judged(scope, ({ condition }) => condition.isFixedPlace === true, 'transfer'),
]

/** J-02 流动党员认定: whoever stays away for six months without a transfer is a floating member (LD). */
export const floatingWhenAway: DutyRule = (scope) => [judged(scope, () => true, 'floating')]

function judged(
  scope: RuleScope,
  concerns: (one: Concerned) => boolean,
  register: 'transfer' | 'floating',
): DutyFinding {
  const day = dayLookedAt(scope)
  const say = (what: string, params = {}) => sentence(`duty.${scope.rule.id}.${what}`, params)
  const away = concernedOn(scope, 'away', day).filter(concerns)
  if (away.length === 0)
    return yearFinding(scope, { status: 'notApplicable', message: say('none') })
  const floating = new Set(floatingMembers(scope, day, day).map(({ member }) => member.id))
  const long = away.filter(({ condition }) => hasLasted(condition.fromOn, AWAY_MONTHS, day))
  const open = long.filter(
    ({ member: { id } }) => !floating.has(id) && !isTransferredOut(scope, id, day),
  )
  const counts = { people: away.length, long: long.length }
  const [first] = open
  if (!first) return yearFinding(scope, { status: 'done', message: say('done', counts) })
  const { member, condition } = first
  const params = { ...counts, open: open.length, name: member.name, date: condition.fromOn }
  return yearFinding(scope, {
    status: 'late',
    message: say('late', params),
    evidence: open.map(conditionEvidence),
    remedy: recordEntry(register, { memberId: member.id, direction: 'out' }),
  })
}

/** Whether the last letter of a member up to a day led out. */
function isTransferredOut({ branch }: RuleScope, memberId: number, day: IsoDate): boolean {
  const last = branch.facts.entries.transfer
    .filter((one) => one.memberId === memberId && earliest(one.letterOn) <= day)
    .toSorted((a, b) => (a.letterOn < b.letterOn ? -1 : 1))
    .at(-1)
  return last?.direction === 'out'
}
