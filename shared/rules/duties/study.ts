import type { ActivityKind } from '../../domain/kinds.ts'
import { numberOf } from '../parameters.ts'
import { activityEvidence, sentence, type DutyRule } from '../scope.ts'
import { SIMILARITY } from '../signals/likeness.ts'
import { yearDuty } from '../year-duty.ts'

/**
 * K-09 学习平台自愿登记: off unless a ledger sets it on, and then only how many put themselves down;
 * points, rankings and check-ins are forbidden (rules.md §0, item 6).
 */
export const studyRegister: DutyRule = (scope) => {
  const entries = scope.branch.facts.entries.studyApp
  return [
    yearDuty(scope, entries.length > 0, () => {
      if (scope.parameters['study.appRegister'] !== true)
        return { status: 'notApplicable', message: sentence('duty.K-09.off') }
      const people = new Set(entries.map(({ memberId }) => memberId)).size
      return { status: 'done', message: sentence('duty.K-09.done', { people }) }
    }),
  ]
}

/** Events at which people study; a committee meeting is not one. */
const STUDY: readonly ActivityKind[] = [
  'partyLecture',
  'themeDay',
  'generalMeeting',
  'groupMeeting',
  'other',
]

/** K-10 材料防重复: records of study that are like others stand among the signals S-19 and S-20. */
export const studyTexts: DutyRule = (scope) => {
  const { branch, calendar, parameters, context } = scope
  const threshold = numberOf(parameters, SIMILARITY.key, SIMILARITY.default)
  const studied = STUDY.flatMap((kind) => branch.heldIn(kind, calendar.wholeYear.months))
  const likened = new Set(
    branch.facts.likeness
      .filter(({ likeness, identical }) => identical || likeness >= threshold)
      .map(({ record }) => record.id),
  )
  const alike = [...new Set(studied)].filter(({ id }) => likened.has(id))
  return [
    yearDuty(scope, studied.length > 0, () => {
      const { year } = context
      if (studied.length === 0)
        return { status: 'notApplicable', message: sentence('duty.K-10.none', { year }) }
      const records = alike.length
      if (records === 0) return { status: 'done', message: sentence('duty.K-10.done', { year }) }
      const message = sentence('duty.K-10.due', { year, records })
      return { status: 'due', message, evidence: alike.map(activityEvidence) }
    }),
  ]
}
