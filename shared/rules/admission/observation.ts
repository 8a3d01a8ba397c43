import {
  addDays,
  addMonths,
  earliest,
  isCertainlyBefore,
  latest,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import type { EventVerdict } from '../event-duty.ts'
import { wordOf } from '../parameters.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { sentence, type DutyRule, type RuleScope } from '../scope.ts'
import { cultivatedSince } from './checks.ts'
import {
  decided,
  editionNow,
  editionOn,
  lastDay,
  probationEnd,
  stepsOf,
  type AdmissionCase,
  type Step,
} from './cases.ts'
import { missing } from './missing.ts'
import { stepEvidence } from './recorded.ts'
import { admissionDuty } from './step-duty.ts'

const CULTIVATION = 6
const CONTINUED = 21
const HALF_YEAR = 6
const QUARTER = 3

/** An observation that has to be written down once in every stretch of months. */
interface Observation {
  readonly step: number
  readonly since: PartialDate
  /** The first day that asks for nothing any more; null: it goes on. */
  readonly until: IsoDate | null
  readonly months: number
}

/** G-06 培养教育考察: once each half-year from the day of becoming an activist, twelve months in all. */
export const cultivation: DutyRule = (scope) =>
  admissionDuty(scope, [CULTIVATION], (one) => {
    const first = decided(one, 3) ?? decided(one, CULTIVATION)
    if (!first) return missing(scope, one, { step: CULTIVATION })
    const listed = decided(one, 7)
    const until = listed ? earliest(listed.doneOn) : endOf(one)
    const since = first.doneOn
    const found = observed(scope, one, { step: CULTIVATION, since, until, months: HALF_YEAR })
    const total = cultivatedSince(one)
    if (found.status === 'late' || !listed || !total?.isShort) return found
    const params = { since: total.since, listed: listed.doneOn }
    return {
      ...found,
      status: 'wrong',
      message: sentence('duty.G-06.short', params),
      remedy: openEntry('admissionStep', listed.id),
    }
  })

/** G-21 继续教育考察: once each half-year (or quarter, `dev.probationReview`) of probation. */
export const continuedObservation: DutyRule = (scope) =>
  admissionDuty(scope, [CONTINUED], (one) => {
    const first = decided(one, 17) ?? decided(one, CONTINUED)
    if (!first || first.outcome === 'failed') return missing(scope, one, { step: CONTINUED })
    const review = wordOf(
      scope.parameters,
      'dev.probationReview',
      ['halfYear', 'quarter'],
      'halfYear',
    )
    const meeting = decided(one, 23)
    const ends = [meeting?.doneOn, probationEnd(one)?.from, endOf(one)].flatMap((day) => day ?? [])
    const [until = null] = ends.map(earliest).toSorted()
    const months = review === 'quarter' ? QUARTER : HALF_YEAR
    return observed(scope, one, { step: CONTINUED, since: first.doneOn, until, months })
  })

function endOf({ endedOn }: AdmissionCase): IsoDate | null {
  return endedOn === null ? null : earliest(endedOn)
}

function observed(scope: RuleScope, one: AdmissionCase, observation: Observation): EventVerdict {
  const { step, until, months } = observation
  const entries = stepsOf(one, step)
  const day = lastDay(scope.context.year, scope.context.today)
  const isEnded = until !== null && until <= day
  // The last day of a stretch is still in time, unless it is the end of it all.
  const { over, running } = stretchesOf(observation, isEnded ? until : addDays(day, -1))
  const isBare = (stretch: Stretch) => !entries.some((entry) => isWithin(entry, stretch))
  const bare = over.find(isBare)
  const params = { n: entries.length, months, stretches: over.length }
  const evidence = entries.map((entry) => stepEvidence(one, entry))
  const remedy = recordEntry('admissionStep', { admissionId: one.person.id, step })
  if (bare) {
    const message = sentence('duty.admission.observed.late', { ...params, ...bare })
    return { status: 'late', message, evidence, remedy, document: editionOn(one, bare.to) }
  }
  const document = editionNow(scope, one)
  if (isEnded || !isBare(running)) {
    const message = sentence('duty.admission.observed.done', params)
    return { status: 'done', message, evidence, document }
  }
  const message = sentence('duty.admission.observed.due', { ...params, ...running })
  return { status: 'due', message, evidence, remedy, document }
}

/** The stretches that were over on a day, and the one after them. */
function stretchesOf(
  { since, months }: Observation,
  day: IsoDate,
): { readonly over: Stretch[]; readonly running: Stretch } {
  const over: Stretch[] = []
  let running = stretchOf(since, months, 0)
  while (running.to <= day) {
    over.push(running)
    running = stretchOf(since, months, over.length)
  }
  return { over, running }
}

/** Both days included; like every time limit, months end on the day of the same number. */
interface Stretch {
  readonly from: IsoDate
  readonly to: IsoDate
}

function stretchOf(since: PartialDate, months: number, n: number): Stretch {
  const start = addMonths(latest(since), n * months)
  const from = n === 0 ? earliest(since) : addDays(start, 1)
  return { from, to: addMonths(latest(since), (n + 1) * months) }
}

/** Whether an observation may have been made in a stretch, as exact as its day is known. */
function isWithin({ doneOn }: Step, { from, to }: Stretch): boolean {
  return !isCertainlyBefore(doneOn, from) && !isCertainlyBefore(to, doneOn)
}
