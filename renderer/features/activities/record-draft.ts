import type { z } from 'zod'
import { periodEnd, periodStart, type IsoDate, type Period } from '../../../shared/calendar.ts'
import { recordActivitySchema } from '../../../shared/contract/activities.ts'
import type { ActivityKind } from '../../../shared/domain/kinds.ts'
import type { RecordPrefill } from '../../ui/overlays.ts'

/** The record form as it is typed: empty text where nothing was typed. */
export interface RecordDraft {
  readonly organizationId: number
  readonly groupId: number | null
  /** The period of the duty that asked for the record; null: none asked. */
  readonly period: Period | null
  readonly kinds: readonly ActivityKind[]
  readonly name: string
  readonly heldOn: string
  readonly startTime: string
  readonly endTime: string
  readonly place: string
  readonly host: string
  readonly recorder: string
  readonly expected: number | null
  readonly present: number | null
  readonly onLeave: number | null
  readonly absentNote: string
  readonly agenda: string
  readonly minutes: string
  readonly resolution: string
}

type NewActivity = z.output<typeof recordActivitySchema>

/** An empty form of a branch. */
export function emptyDraft(organizationId: number): RecordDraft {
  return {
    organizationId,
    groupId: null,
    period: null,
    kinds: [],
    name: '',
    heldOn: '',
    startTime: '',
    endTime: '',
    place: '',
    host: '',
    recorder: '',
    expected: null,
    present: null,
    onLeave: null,
    absentNote: '',
    agenda: '',
    minutes: '',
    resolution: '',
  }
}

/**
 * The form that a duty asks for. The day is filled only while the period runs: for an earlier one
 * the true day is not known, and none is invented.
 */
export function draftFor(prefill: RecordPrefill, today: IsoDate): RecordDraft {
  const { kind, period, organizationId, groupId } = prefill
  const heldOn = isInPeriod(today, period) ? today : ''
  return { ...emptyDraft(organizationId), groupId, period, kinds: [kind], heldOn }
}

export function isInPeriod(day: IsoDate, period: Period): boolean {
  return day >= periodStart(period) && day <= periodEnd(period)
}

/** Whether a person typed something that would be lost; a duty's form comes with its day. */
export function isBegun(draft: RecordDraft): boolean {
  const { name, place, host, recorder, absentNote, agenda, minutes, resolution } = draft
  const when = [draft.startTime, draft.endTime, draft.period === null ? draft.heldOn : '']
  const typed = [name, place, host, recorder, absentNote, agenda, minutes, resolution, ...when]
  const counts = [draft.expected, draft.present, draft.onLeave]
  return typed.some((words) => words.trim() !== '') || counts.some((count) => count !== null)
}

type Checked =
  | { readonly activity: NewActivity; readonly wrong: null }
  | { readonly activity: null; readonly wrong: ReadonlySet<string> }

/** The activity of a form, or the names of the fields that are not right. */
export function checkDraft(draft: RecordDraft): Checked {
  const { period: _asked, kinds, ...rest } = draft
  const blankToNull = Object.entries(rest).map(([key, value]) => [key, value === '' ? null : value])
  const result = recordActivitySchema.safeParse({
    ...Object.fromEntries(blankToNull),
    heldOn: draft.heldOn,
    kinds: [...kinds],
    attendance: [],
  })
  if (result.success) return { activity: result.data, wrong: null }
  return { activity: null, wrong: new Set(result.error.issues.map(({ path }) => String(path[0]))) }
}

export type Quorum = 'unknown' | 'reached' | 'missed' | 'impossible'

/** Half or more of those expected must be there (rules.md B-02, B-09: twice the present ≥ expected). */
export function quorumOf(expected: number | null, present: number | null): Quorum {
  if (expected === null || present === null || expected === 0) return 'unknown'
  if (present > expected) return 'impossible'
  return 2 * present >= expected ? 'reached' : 'missed'
}
