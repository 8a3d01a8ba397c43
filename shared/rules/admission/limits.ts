import { addDays, addMonths, type IsoDate } from '../../calendar.ts'
import { numberOf } from '../parameters.ts'
import type { RuleScope } from '../scope.ts'
import {
  decided,
  probationEnd,
  resolved,
  spanOf,
  stepsOf,
  type AdmissionCase,
  type Edition,
  type Span,
  type Step,
} from './cases.ts'
import { rankOf, type Base, type Limit } from './step-spec.ts'

export interface Deadline {
  readonly date: IsoDate
  /** In special cases. */
  readonly special: IsoDate | null
}

const APPROVED_MEETING = 23
/** A meeting may put off by so many months the full membership of who came from elsewhere (G-27). */
export const POSTPONED_MONTHS = 6

/** The last day of a step in an edition; null where none is set or its base is not known. */
export function deadlineOf(
  { parameters }: RuleScope,
  one: AdmissionCase,
  limit: Limit | undefined,
  edition: Edition,
): Deadline | null {
  if (!limit || (limit.since && limit.since !== edition)) return null
  const base = baseOf(one, limit.from)
  if (base === null) return null
  const { parameter, unit, special } = limit
  const usual = parameter === undefined ? limit.count : numberOf(parameters, parameter, limit.count)
  const count = limit.from === 'probation' && isPostponed(one) ? POSTPONED_MONTHS : usual
  return {
    date: unit === 'days' ? addDays(base.to, count) : addMonths(base.to, count),
    special: special === undefined ? null : addMonths(base.to, special),
  }
}

/** What a time is counted from; null where it has not happened. */
export function baseOf(one: AdmissionCase, from: Base): Span | null {
  if (from === 'probation') return probationEnd(one)
  // A meeting that refuses full membership asks for an approval, too.
  if (from === APPROVED_MEETING) return spanOfStep(resolved(one))
  const step = decided(one, from)
  return step?.outcome === 'failed' ? null : spanOfStep(step)
}

function spanOfStep(step: Step | undefined): Span | null {
  return step ? spanOf(step.doneOn) : null
}

/** Whether the last meeting on full membership put the question off. */
function isPostponed(one: AdmissionCase): boolean {
  return stepsOf(one, APPROVED_MEETING).some(({ outcome }) => outcome === 'postponed')
}

/** The first recorded step of a later phase. */
export function stepBehind(one: AdmissionCase, step: number): Step | undefined {
  const behind = [...one.steps.keys()].filter((other) => rankOf(other) > rankOf(step))
  const [first] = behind.toSorted((a, b) => a - b)
  return first === undefined ? undefined : (decided(one, first) ?? stepsOf(one, first)[0])
}
