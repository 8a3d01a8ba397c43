import { committeeWithin, holdersOf } from '../posts.ts'
import { recordEntry } from '../remedies.ts'
import { memberEvidence, openStatus, sentence, type DutyRule } from '../scope.ts'
import { yearDuty } from '../year-duty.ts'
import { attendance, trainingEvidence, type Training } from './trainings.ts'

const isRotation = ({ kind }: Training): boolean => kind === 'rotation'

/** K-04 书记轮训: a secretary of the year at a rotation training of the county or above (PX). */
export const secretaryRotation: DutyRule = (scope) => {
  const { wholeYear } = scope.calendar
  const attendedBy = attendance(scope, wholeYear)
  const secretaries = holdersOf(committeeWithin(scope.branch, wholeYear), 'secretary')
  const trainings = secretaries.flatMap((secretary) =>
    attendedBy(secretary.id)
      .filter(({ training }) => isRotation(training) && isHigh(training))
      .map(({ training }) => ({ training, secretary })),
  )
  return [
    yearDuty(scope, trainings.length > 0, () => {
      const [anyone] = secretaries
      if (!anyone) return { status: 'notApplicable', message: sentence('duty.K-04.none') }
      const [first] = trainings
      if (!first) {
        const status = openStatus(scope, scope.calendar.wholeYear.end)
        const message = sentence(`duty.K-04.${status}`, { name: anyone.name })
        const remedy = recordEntry('training', { kind: 'rotation', level: 'county' })
        return { status, message, remedy, evidence: [memberEvidence(anyone)] }
      }
      const params = { name: first.secretary.name, date: first.training.startedOn }
      const evidence = trainings.map(({ training }) => trainingEvidence(training))
      return { status: 'done', message: sentence('duty.K-04.done', params), evidence }
    }),
  ]
}

function isHigh({ level }: Training): boolean {
  return level === 'county' || level === 'above'
}

/** K-06 党员轮训: the committee itself records a rotation training of the year (NC). */
export const committeeRotation: DutyRule = (scope) => {
  const { start, end } = scope.calendar.wholeYear
  const { today } = scope.context
  const rotations = scope.branch.facts.entries.training.filter(
    (training) =>
      isRotation(training) &&
      training.startedOn >= start &&
      training.startedOn <= end &&
      training.startedOn <= today,
  )
  return [
    yearDuty(scope, rotations.length > 0, () => {
      const last = rotations.at(-1)
      if (last) {
        const params = { times: rotations.length, date: last.startedOn }
        const evidence = rotations.map(trainingEvidence)
        return { status: 'done', message: sentence('duty.K-06.done', params), evidence }
      }
      const status = openStatus(scope, scope.calendar.wholeYear.end)
      const remedy = recordEntry('training', { kind: 'rotation', level: 'township' })
      return { status, message: sentence(`duty.K-06.${status}`), remedy }
    }),
  ]
}
