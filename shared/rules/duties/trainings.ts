import type { IsoDate } from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { Evidence } from '../finding.ts'
import { entryEvidence, type RuleScope } from '../scope.ts'

export type Training = Entry<'training'>

/** One member at one training. */
export interface Attended {
  readonly training: Training
  /** Tenths of an hour: the member's own, else those of the training; 0 where nobody wrote any. */
  readonly hours: number
}

interface Days {
  readonly start: IsoDate
  readonly end: IsoDate
}

const NONE: readonly Attended[] = []

/** Who attended what among the trainings that began between two days (both included), by member. */
export function attendance(
  { branch, context }: RuleScope,
  { start, end }: Days,
): (memberId: number) => readonly Attended[] {
  const { training, trainee } = branch.facts.entries
  const last = end < context.today ? end : context.today
  const begun = training.filter(({ startedOn }) => startedOn >= start && startedOn <= last)
  const byId = new Map(begun.map((one) => [one.id, one]))
  const attended = Map.groupBy(
    trainee.filter(({ trainingId }) => byId.has(trainingId)),
    ({ memberId }) => memberId,
  )
  return (memberId) =>
    attended.get(memberId)?.flatMap(({ trainingId, hours }) => {
      const found = byId.get(trainingId)
      return found ? [{ training: found, hours: hours ?? found.hours ?? 0 }] : []
    }) ?? NONE
}

/** Tenths of an hour, of all trainings together. */
export function hoursOf(attended: readonly Attended[]): number {
  return attended.reduce((sum, { hours }) => sum + hours, 0)
}

/** 集中培训: every kind of training but the study that a branch holds itself. */
export function isConcentrated({ training }: Attended): boolean {
  return training.kind !== 'study'
}

export function trainingEvidence(training: Training): Evidence {
  return entryEvidence('training', training, training.startedOn, training.title)
}
