import { addMonths, earliest, isFullDate, yearOf } from '../../calendar.ts'
import { effectEnd } from '../effect-period.ts'
import { concernsYear, type EventVerdict } from '../event-duty.ts'
import type { MemberFact } from '../facts.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, type Discipline } from './disciplines.ts'
import { BARRED_MONTHS, readmission } from './readmission.ts'

/**
 * I-02 影响期: worked out from the day of the decision and shown as long as it runs (CF 10). After
 * 留党察看 it runs on from the day on which rights were restored, which therefore has to be entered;
 * who was expelled is not admitted again within five years.
 */
export const effectPeriod: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, member) => {
    const end = effectEnd(discipline)
    if (end === null) return expelled(scope, discipline, member)
    const isRunning = end >= scope.calendar.wholeYear.start
    if (!concernsYear(scope, discipline.decidedOn, isRunning)) return null
    return limited(scope, discipline, member.name, end)
  })

function limited(
  { context: { today } }: RuleScope,
  discipline: Discipline,
  name: string,
  end: string,
): EventVerdict {
  const { decidedOn, restoredOn, kind, insteadOfRemoval } = discipline
  const params = { name, from: restoredOn ?? decidedOn, end, years: discipline.probationYears ?? 1 }
  if (!isFullDate(params.from))
    return { status: 'due', message: sentence('duty.I-02.undated', params) }
  if (kind === 'probation' && restoredOn === null) {
    const until = addMonths(earliest(decidedOn), params.years * 12)
    const isOver = today >= until
    const message = sentence(`duty.I-02.${isOver ? 'restore' : 'probation'}`, { ...params, until })
    return { status: isOver ? 'due' : 'done', message }
  }
  const what = kind === 'seriousWarning' && insteadOfRemoval === true ? 'insteadOfRemoval' : kind
  return { status: 'done', message: sentence(`duty.I-02.done.${what}`, params) }
}

/** Judged in the year of the decision, and in the year in which somebody was admitted again. */
function expelled(
  scope: RuleScope,
  { decidedOn }: Discipline,
  member: MemberFact,
): EventVerdict | null {
  const again = readmission(scope, member, decidedOn)
  const { name } = member
  if (again && yearOf(again.date) === scope.context.year) {
    const params = { name, date: decidedOn, again: again.date }
    const message = sentence('duty.I-02.readmitted', params)
    return { status: 'wrong', message, evidence: [again.evidence] }
  }
  if (!concernsYear(scope, decidedOn)) return null
  const until = addMonths(earliest(decidedOn), BARRED_MONTHS)
  return {
    status: 'done',
    message: sentence('duty.I-02.expelled', { name, date: decidedOn, until }),
  }
}

/**
 * I-03 期满日: the period ends by itself on its last day; nobody may ask for a procedure that takes
 * the discipline away (CF 46).
 */
export const effectOver: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) => {
    const { decidedOn, cancelledOn } = discipline
    const end = effectEnd(discipline)
    if (end === null) return null
    const isCancelled = cancelledOn !== null && yearOf(cancelledOn) >= scope.context.year
    const isRunning = end >= scope.calendar.wholeYear.start
    if (!concernsYear(scope, decidedOn, isRunning || isCancelled)) return null
    const params = { name, date: decidedOn, end, cancelled: cancelledOn ?? '' }
    if (cancelledOn !== null)
      return { status: 'wrong', message: sentence('duty.I-03.cancelled', params) }
    const what = scope.context.today <= end ? 'running' : 'over'
    return { status: 'done', message: sentence(`duty.I-03.${what}`, params) }
  })
