import { earliest, isCertainlyBefore } from '../../calendar.ts'
import { concernsYear, type EventVerdict } from '../event-duty.ts'
import { recordActivity } from '../remedies.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, isHeldOn, type Discipline } from './disciplines.ts'

/**
 * I-07 决定程序: a general meeting discussed it and the approval is on record, or a superior decided
 * by itself, which has to be said (ZC 42).
 */
export const decidedByMeeting: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) => {
    const { decidedOn, discussedOn, decidedBySuperior } = discipline
    const isOpen = discussedOn === null && decidedBySuperior !== true
    if (!concernsYear(scope, decidedOn, isOpen)) return null
    return judged(scope, discipline, {
      name,
      decided: decidedOn,
      discussed: discussedOn ?? '',
      document: discipline.document ?? '',
    })
  })

function judged(
  scope: RuleScope,
  { decidedOn, discussedOn, decidedBySuperior, document }: Discipline,
  params: Readonly<Record<string, string>>,
): EventVerdict {
  const say = (what: string) => sentence(`duty.I-07.${what}`, params)
  if (decidedBySuperior === true) return { status: 'done', message: say('superior') }
  // What the meeting discusses comes first, so nothing can be late before the decision.
  if (discussedOn === null) {
    const status = earliest(decidedOn) <= scope.context.today ? 'late' : 'due'
    return { status, message: say(status) }
  }
  if (isCertainlyBefore(decidedOn, discussedOn)) return { status: 'wrong', message: say('after') }
  if (document === null) return { status: 'wrong', severity: 'warning', message: say('noDocument') }
  if (!isHeldOn(scope, discussedOn, ({ kinds }) => kinds.includes('generalMeeting'))) {
    const remedy = recordActivity('generalMeeting', scope.calendar.wholeYear.period)
    return { status: 'wrong', severity: 'warning', message: say('noMeeting'), remedy }
  }
  return { status: 'done', message: say('done') }
}
