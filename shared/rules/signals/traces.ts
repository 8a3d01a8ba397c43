import { dayNumber, yearOf } from '../../calendar.ts'
import type { ActivityFact } from '../facts.ts'
import { numberOf } from '../parameters.ts'
import { activityEvidence, sentence, signal, type RuleScope, type SignalRule } from '../scope.ts'

/** Fewer records than this make no pattern (S-16). */
const FEWEST_RECORDS = 10
/** More than this share of a year's records written in December stands out (rules.md S-16). */
const DECEMBER_PERCENT = 40
/** So many meetings of different days, written down in one sitting (rules.md S-29). */
const MANY_DAYS = 5
const SITTING_SECONDS = 10 * 60
/** Defaults of rules.md §5. */
const WARN_DAYS = 7
const STRONG_DAYS = 30

/** A record of which it is known when it was first written. */
type Written = ActivityFact & { readonly createdAt: string }

/**
 * Records of the year that somebody wrote into this ledger. What an import brought in is left out:
 * taking over the paper or Excel ledgers of past months is how a ledger begins, and says nothing
 * about when their meetings were written down first.
 */
function writtenByHand({ branch, context }: RuleScope): Written[] {
  return writtenOf(branch.facts.activities, context.year).filter(({ importedBy }) => !importedBy)
}

function writtenOf(activities: readonly ActivityFact[], year: number): Written[] {
  return activities.flatMap((activity) => {
    const { createdAt, heldOn } = activity
    return createdAt !== null && yearOf(heldOn) === year ? [{ ...activity, createdAt }] : []
  })
}

/** S-16: most of a year's records were written in its December. */
export const writtenAtYearEnd: SignalRule = (scope) => {
  const { year } = scope.context
  const all = writtenByHand(scope)
  const inDecember = all.filter(({ createdAt }) => createdAt.startsWith(`${year}-12`))
  const stands = inDecember.length * 100 > all.length * DECEMBER_PERCENT
  if (all.length < FEWEST_RECORDS || !stands) return []
  const percent = Math.floor((inDecember.length * 100) / all.length)
  const params = { year, all: all.length, december: inDecember.length, percent }
  const message = sentence('signal.S-16.december', params)
  return [signal(scope, `year:${year}`, message, inDecember.map(activityEvidence))]
}

/** S-27: a record was written long after its event. The reason, once given, ends the matter. */
export const writtenLate: SignalRule = (scope) => {
  const warn = numberOf(scope.parameters, 'backfill.warnDays', WARN_DAYS)
  const strong = numberOf(scope.parameters, 'backfill.strongDays', STRONG_DAYS)
  return writtenByHand(scope).flatMap((activity) => {
    const { id, heldOn, createdAt } = activity
    const written = createdAt.slice(0, 10)
    const days = dayNumber(written) - dayNumber(heldOn)
    if (days <= Math.min(warn, strong)) return []
    const what = days > strong ? 'strong' : 'late'
    const message = sentence(`signal.S-27.${what}`, { date: heldOn, written, days })
    return [signal(scope, `activity:${id}`, message, [activityEvidence(activity)])]
  })
}

/** S-28☆: a record was written before its event was over, imported or not. */
export const writtenBefore: SignalRule = (scope) =>
  writtenOf(scope.branch.facts.activities, scope.context.year).flatMap((activity) => {
    const { id, heldOn, startTime, endTime, createdAt } = activity
    const [written = '', time = ''] = createdAt.split('T')
    // Where no hour of the end is known, the hour of the start is what it was over after.
    const over = endTime ?? startTime
    const isSameDay = written === heldOn
    if (written > heldOn || (isSameDay && (over === null || time.slice(0, 5) >= over))) return []
    const params = { date: heldOn, written, time: time.slice(0, 5), over: over ?? '' }
    const message = sentence(`signal.S-28.${isSameDay ? 'hour' : 'day'}`, params)
    return [signal(scope, `activity:${id}`, message, [activityEvidence(activity)])]
  })

/** S-29: meetings of many days were written down in one sitting. */
export const writtenTogether: SignalRule = (scope) =>
  sittings(writtenByHand(scope)).map((sitting) => {
    const first = sitting[0]?.createdAt ?? ''
    const seconds = secondOf(sitting.at(-1)?.createdAt ?? first) - secondOf(first)
    const minutes = Math.max(1, Math.ceil(seconds / 60))
    const [written = '', time = ''] = first.split('T')
    const params = { written, time: time.slice(0, 5), minutes, times: sitting.length }
    const message = sentence('signal.S-29.together', params)
    return signal(scope, `written:${first}`, message, sitting.map(activityEvidence))
  })

/**
 * Runs of records that hold meetings of many days within ten minutes. A run goes on while the next
 * record follows within ten minutes, so that a long evening is one signal and not six.
 */
function sittings(records: readonly Written[]): Written[][] {
  const sorted = records.toSorted((a, b) => secondOf(a.createdAt) - secondOf(b.createdAt))
  const runs: Written[][] = []
  let from = 0
  while (from < sorted.length) {
    let to = from + 1
    while (isWithin(sorted[from], sorted[to])) to += 1
    if (new Set(sorted.slice(from, to).map(({ heldOn }) => heldOn)).size < MANY_DAYS) {
      from += 1
      continue
    }
    while (isWithin(sorted[to - 1], sorted[to])) to += 1
    runs.push(sorted.slice(from, to))
    from = to
  }
  return runs
}

function isWithin(first: Written | undefined, next: Written | undefined): boolean {
  if (!first || !next) return false
  return secondOf(next.createdAt) - secondOf(first.createdAt) <= SITTING_SECONDS
}

/** Seconds of a local moment `YYYY-MM-DDTHH:MM:SS`; for differences. */
function secondOf(moment: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = moment.slice(11).split(':').map(Number)
  return ((dayNumber(moment.slice(0, 10)) * 24 + hours) * 60 + minutes) * 60 + seconds
}
