import {
  addMonths,
  addMonthsToMonth,
  isCertainlyBefore,
  latest,
  yearOf,
  type IsoDate,
} from '../../calendar.ts'
import type { EventVerdict } from '../event-duty.ts'
import type { ActivityFact, MemberFact } from '../facts.ts'
import { recordEntry } from '../remedies.ts'
import { activityEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, type Discipline } from './disciplines.ts'

/** Twelve months without any organizational life meeting are too long (C-06). */
const WAIT_MONTHS = 12

/**
 * I-10 说明 (= C-06): whoever was disciplined explains it at the first organizational life meeting
 * after the decision. Judged in the year of the decision and in the next, because facts hold the
 * meetings of the year that is looked at to March of the next one. An expelled person attends none.
 */
export const disciplineStatement: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, member) => {
    const age = scope.context.year - yearOf(discipline.decidedOn)
    if (discipline.kind === 'expulsion' || age < 0 || age > 1) return null
    const stated = statementsOf(scope, discipline)
    if (age === 1 && stated.elsewhere) return null
    const [first, ...later] = meetingsAfter(scope, latest(discipline.decidedOn))
    if (!first) return waiting(scope, discipline, member, stated.elsewhere)
    return atFirst(discipline, member, first, {
      isStated: stated.at.has(first.id),
      statedLater: later.find(({ id }) => stated.at.has(id)) ?? null,
    })
  })

/** Organizational life meetings after a day, as far as facts reach, by day. */
function meetingsAfter({ branch, calendar }: RuleScope, day: IsoDate): ActivityFact[] {
  const { months } = calendar.wholeYear
  const [january = ''] = months
  const next = [12, 13, 14].map((count) => addMonthsToMonth(january, count))
  return branch
    .heldIn('organizationalLife', [...months, ...next])
    .filter(({ heldOn }) => heldOn > day)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

interface Stated {
  /** Meetings that facts hold. */
  readonly at: ReadonlySet<number>
  /** At a meeting that facts do not hold; an earlier discipline may have been what it was about. */
  readonly elsewhere: boolean
}

function statementsOf({ branch }: RuleScope, { memberId, decidedOn, id }: Discipline): Stated {
  const { statement, discipline } = branch.facts.entries
  const own = statement.filter((one) => one.memberId === memberId && one.about === 'discipline')
  const hadOther = discipline.some(
    (one) =>
      one.memberId === memberId && one.id !== id && isCertainlyBefore(one.decidedOn, decidedOn),
  )
  return {
    at: new Set(own.map(({ activityId }) => activityId)),
    elsewhere: !hadOther && own.some(({ activityId }) => branch.activity(activityId) === undefined),
  }
}

function waiting(
  { context }: RuleScope,
  { decidedOn }: Discipline,
  { name }: MemberFact,
  isStatedElsewhere: boolean,
): EventVerdict {
  const deadline = addMonths(latest(decidedOn), WAIT_MONTHS)
  const params = { name, decided: decidedOn, deadline }
  if (isStatedElsewhere) return { status: 'done', message: sentence('duty.I-10.stated', params) }
  const status = context.today <= deadline ? 'due' : 'late'
  return { status, message: sentence(`duty.I-10.${status}`, params) }
}

interface AtFirst {
  readonly isStated: boolean
  /** A later meeting at which it was made up for. */
  readonly statedLater: ActivityFact | null
}

function atFirst(
  { decidedOn, memberId }: Discipline,
  { name }: MemberFact,
  first: ActivityFact,
  { isStated, statedLater }: AtFirst,
): EventVerdict {
  const params = { name, decided: decidedOn, date: first.heldOn, later: statedLater?.heldOn ?? '' }
  const evidence = [first, ...(statedLater ? [statedLater] : [])].map(activityEvidence)
  if (isStated) return { status: 'done', message: sentence('duty.I-10.done', params), evidence }
  const message = sentence(`duty.I-10.${statedLater ? 'later' : 'missing'}`, params)
  const values = { activityId: first.id, memberId, about: 'discipline' }
  const remedy = recordEntry('statement', values)
  return { status: 'wrong', message, evidence, remedy }
}
