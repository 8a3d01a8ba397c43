import {
  addMonths,
  earliest,
  isCertainlyBefore,
  isFullDate,
  latest,
  yearOf,
  type IsoDate,
  type PartialDate,
} from '../../calendar.ts'
import type { Entry } from '../../registers/registers.ts'
import type { RuleScope } from '../scope.ts'

export type Step = Entry<'admissionStep'>

/** The editions of the rules on admission: in force from the day of the revision, and before it. */
export type Edition = 'FZ26' | 'FZ14'

/** One person on the way into the Party, with the steps recorded up to today. */
export interface AdmissionCase {
  readonly person: Entry<'admission'>
  /** By number of the step, each list by day. */
  readonly steps: ReadonlyMap<number, readonly Step[]>
  /** When the work on it ended: the papers were filed, or the register says so; null: it goes on. */
  readonly endedOn: PartialDate | null
  /** First day of the edition in force (`dev.ruleVersionEffective`). */
  readonly revisedOn: IsoDate
  /** Begun under the earlier edition and not ended under it (跨版本). */
  readonly isCrossing: boolean
}

const LAST_STEP = 25
const FULL_APPROVAL = 24
const REVISED_ON = '2026-05-11'
const PROBATION_MONTHS = 12

const NONE: readonly Step[] = []

/**
 * The cases that a year looks at: those that went on in it, and those of which one of `steps` was
 * done in it. A branch without admissions has none.
 */
export function casesOf(scope: RuleScope, steps: readonly number[]): AdmissionCase[] {
  const { admission, admissionStep } = scope.branch.facts.entries
  if (admission.length === 0) return []
  const { today } = scope.context
  const done = admissionStep.filter(({ doneOn }) => earliest(doneOn) <= today)
  const byPerson = Map.groupBy(done.toSorted(byDay), ({ admissionId }) => admissionId)
  return admission
    .map((person) => caseOf(scope, person, byPerson.get(person.id) ?? NONE))
    .filter((one) => concerns(scope, one, steps))
}

function byDay(a: Step, b: Step): number {
  const [first, second] = [earliest(a.doneOn), earliest(b.doneOn)]
  if (first === second) return a.id - b.id
  return first < second ? -1 : 1
}

function caseOf(
  { parameters, context }: RuleScope,
  person: Entry<'admission'>,
  own: readonly Step[],
): AdmissionCase {
  const steps = Map.groupBy(own, ({ step }) => step)
  const endedOn = person.closedOn ?? steps.get(LAST_STEP)?.at(-1)?.doneOn ?? null
  const setting = parameters['dev.ruleVersionEffective']
  const revisedOn = typeof setting === 'string' && isFullDate(setting) ? setting : REVISED_ON
  const [first] = own
  // Once full membership is approved nothing is decided any more, though papers may wait for filing.
  const last = endedOn ?? steps.get(FULL_APPROVAL)?.at(-1)?.doneOn ?? context.today
  const isCrossing =
    first !== undefined &&
    isCertainlyBefore(first.doneOn, revisedOn) &&
    !isCertainlyBefore(last, revisedOn)
  return { person, steps, endedOn, revisedOn, isCrossing }
}

function concerns(
  { context: { year, today } }: RuleScope,
  one: AdmissionCase,
  steps: readonly number[],
): boolean {
  if (year > yearOf(today) || year < yearOf(begunOn(one) ?? today)) return false
  if (one.endedOn === null || year <= yearOf(one.endedOn)) return true
  return steps.some((step) => stepsOf(one, step).some(({ doneOn }) => yearOf(doneOn) === year))
}

/** The first day that is known of a case; null where nothing is. */
export function begunOn({ person, steps }: AdmissionCase): PartialDate | null {
  const days = [...steps.values()].flatMap(([first]) => (first ? [first.doneOn] : []))
  return days.toSorted()[0] ?? person.createdAt?.slice(0, 10) ?? null
}

/** The entries of a step, by day. */
export function stepsOf({ steps }: AdmissionCase, step: number): readonly Step[] {
  return steps.get(step) ?? NONE
}

/** Steps that go on for a while: their first entry is what they begin with. */
const OBSERVATIONS: ReadonlySet<number> = new Set([6, 21])
const FULL_MEETING = 23

/**
 * The entry that decided a step: the first of an observation; of the others the last one, but no
 * meeting that put the question off. An approval counts for the meeting before it only.
 */
export function decided(one: AdmissionCase, step: number): Step | undefined {
  const entries = stepsOf(one, step)
  if (OBSERVATIONS.has(step)) return entries[0]
  if (step === FULL_MEETING)
    return entries.findLast(({ outcome }) => outcome !== 'extended' && outcome !== 'postponed')
  if (step === FULL_APPROVAL) {
    const meeting = resolved(one)
    return entries.findLast(({ doneOn }) => !meeting || !isCertainlyBefore(doneOn, meeting.doneOn))
  }
  return entries.at(-1)
}

/** The last meeting that put the question of full membership off, where that is the step. */
export function putOff(one: AdmissionCase, step: number): Step | undefined {
  return step === FULL_MEETING ? stepsOf(one, step).at(-1) : undefined
}

/** The last meeting on full membership whose decision goes to the committee. */
export function resolved(one: AdmissionCase): Step | undefined {
  return stepsOf(one, FULL_MEETING).findLast(({ outcome }) => outcome !== 'postponed')
}

/** The edition that was in force on a day; a date that can be either is given the milder one. */
export function editionOn({ revisedOn }: AdmissionCase, date: PartialDate): Edition {
  return earliest(date) < revisedOn ? 'FZ14' : 'FZ26'
}

/** The edition for what is not done yet: that of today, or of the last day of a year that is over. */
export function editionNow({ context: { year, today } }: RuleScope, one: AdmissionCase): Edition {
  return editionOn(one, lastDay(year, today))
}

/** The last day of a year that has come. */
export function lastDay(year: number, today: IsoDate): IsoDate {
  const end = `${year}-12-31`
  return end < today ? end : today
}

/** The first and the last day that an inexact date can mean. */
export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

export function spanOf(date: PartialDate, months = 0): Span {
  return { from: addMonths(earliest(date), months), to: addMonths(latest(date), months) }
}

/**
 * When probation is over: a year from the general meeting that accepted (G-22), or as it was
 * extended by meetings before `until`. Null where no meeting has accepted.
 */
export function probationEnd(one: AdmissionCase, until?: Step): Span | null {
  const accepted = decided(one, 15)
  if (!accepted || accepted.outcome === 'failed') return null
  const meetings = stepsOf(one, FULL_MEETING)
  const before = until ? meetings.slice(0, meetings.indexOf(until)) : meetings
  const extension = before.findLast((meeting) => isExtended(meeting) && meeting.extendedTo !== null)
  const extendedTo = extension?.extendedTo ?? null
  return extendedTo === null ? spanOf(accepted.doneOn, PROBATION_MONTHS) : spanOf(extendedTo)
}

export function isExtended({ outcome }: Step): boolean {
  return outcome === 'extended'
}
