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
  const isOver = until !== null && until <= day
  const stretches = stretchesOf(observation, isOver ? until : day)
  const bare = stretches.over.find((stretch) => !entries.some((entry) => isWithin(entry, stretch)))
  const base = {
    document: editionNow(scope, one),
    evidence: entries.map((entry) => stepEvidence(one, entry)),
  }
  const remedy = recordEntry('admissionStep', { admissionId: one.person.id, step })
  const params = { n: entries.length, months, stretches: stretches.over.length }
  const said = (what: string, more: Readonly<Record<string, string>> = {}) =>
    sentence(`duty.admission.observed.${what}`, { ...params, ...more })
  if (bare) {
    const message = said('late', { from: bare.from, to: addDays(bare.end, -1) })
    return { ...base, status: 'late', message, remedy }
  }
  const { running } = stretches
  if (isOver || entries.some((entry) => isWithin(entry, running)))
    return { ...base, status: 'done', message: said('done') }
  const message = said('due', { from: running.from, to: addDays(running.end, -1) })
  return { ...base, status: 'due', message, remedy }
}

/** From the first day up to `end`, which is the first day of what follows. */
interface Stretch {
  readonly from: IsoDate
  readonly end: IsoDate
}

/** The stretches that were over before a day, and the one that runs on it. */
function stretchesOf(
  { since, months }: Observation,
  before: IsoDate,
): { readonly over: Stretch[]; readonly running: Stretch } {
  const stretch = (n: number): Stretch => ({
    from: addMonths(latest(since), n * months),
    end: addMonths(latest(since), (n + 1) * months),
  })
  const over: Stretch[] = []
  while (stretch(over.length).end <= before) over.push(stretch(over.length))
  return { over, running: stretch(over.length) }
}

/** Whether an observation may have been made in a stretch, as exact as its day is known. */
function isWithin({ doneOn }: Step, { from, end }: Stretch): boolean {
  return !isCertainlyBefore(doneOn, from) && earliest(doneOn) < end
}
