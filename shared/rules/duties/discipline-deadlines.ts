import {
  addMonths,
  earliest,
  isCertainlyBefore,
  latest,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import { concernsYear, type EventVerdict } from '../event-duty.ts'
import type { ActivityFact } from '../facts.ts'
import { openStatus, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { eachDiscipline, isHeldOn, type Discipline } from './disciplines.ts'

type Step = 'announcedOn' | 'recordedOn' | 'reportedOn' | 'metOn'

/**
 * I-04 宣布: within a month of the decision to all members of the branch and the person, at a meeting
 * that is on record (CF 44).
 */
export const announced: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) => {
    const verdict = within(scope, discipline, name, { step: 'announcedOn', months: 1 })
    const { announcedOn } = discipline
    if (verdict?.status !== 'done' || announcedOn === null) return verdict
    if (isHeldOn(scope, announcedOn, isForAll)) return verdict
    const message = sentence('duty.I-04.noMeeting', { name, date: announcedOn })
    return { status: 'wrong', severity: 'warning', message }
  })

/** A meeting of the committee or of a group does not reach all members. */
function isForAll({ kinds }: ActivityFact): boolean {
  return kinds.some((kind) => kind !== 'committeeMeeting' && kind !== 'groupMeeting')
}

const GRAVE: ReadonlySet<Discipline['kind']> = new Set([
  'removalFromPost',
  'probation',
  'expulsion',
])
const LATEST_RECORD = 6

/**
 * I-05 入档与变更: for removal from posts and what is graver, post and pay are changed within a month;
 * in special cases within six months at most, so that up to then it is a warning (CF 44).
 */
export const recorded: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) => {
    if (!GRAVE.has(discipline.kind)) return null
    const step = 'recordedOn'
    const verdict = within(scope, discipline, name, { step, months: 1 })
    if (verdict?.status !== 'late' && verdict?.status !== 'wrong') return verdict
    const special = within(scope, discipline, name, { step, months: LATEST_RECORD })
    const isSpecial = special?.status === 'due' || special?.status === 'done'
    return isSpecial ? { ...verdict, severity: 'warning' } : verdict
  })

/** I-06 执行报告: how the decision was carried out is reported within six months (CF 45). */
export const executionReported: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) =>
    within(scope, discipline, name, { step: 'reportedOn', months: 6 }),
  )

/**
 * I-08 见面: the facts and the decision are put before the member, before or after the decision. No
 * article names a day; it is asked for by the day on which the decision has to be announced.
 */
export const metMember: DutyRule = (scope) =>
  eachDiscipline(scope, (discipline, { name }) =>
    within(scope, discipline, name, { step: 'metOn', months: 1 }),
  )

interface Limit {
  readonly step: Step
  readonly months: number
}

/** Null in years that the discipline does not concern; it stays open until the step is entered. */
function within(
  scope: RuleScope,
  discipline: Discipline,
  name: string,
  { step, months }: Limit,
): EventVerdict | null {
  const { today } = scope.context
  const { decidedOn } = discipline
  const doneOn = pastOnly(discipline[step], today)
  if (!concernsYear(scope, decidedOn, doneOn === null)) return null
  const deadline = addMonths(latest(decidedOn), months)
  const params = { name, decided: decidedOn, deadline, date: doneOn ?? '' }
  const say = (what: string) => sentence(`duty.${scope.rule.id}.${what}`, params)
  if (doneOn === null) {
    const status = openStatus(scope, deadline)
    return { status, message: say(status) }
  }
  // Meeting the member comes before the decision as well as after it.
  if (step === 'metOn') return { status: 'done', message: say('done') }
  if (isCertainlyBefore(doneOn, decidedOn)) return { status: 'wrong', message: say('early') }
  const isAfter = earliest(doneOn) > deadline
  return isAfter
    ? { status: 'wrong', message: say('after') }
    : { status: 'done', message: say('done') }
}

/** A day in the future is nothing that was done. */
function pastOnly(date: PartialDate | null, today: IsoDate): PartialDate | null {
  return date !== null && earliest(date) <= today ? date : null
}
