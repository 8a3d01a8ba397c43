import { z } from 'zod'
import { periodEnd, periodStart, type IsoDate, type Period } from '../../../shared/calendar.ts'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { activityKinds, attendanceStates } from '../../../shared/domain/kinds.ts'
import { proposedFields } from '../../../shared/recording/proposals.ts'
import type { RecordPrefill } from '../../ui/overlays.ts'

const count = z.number().nullable()

/** The record form as it is typed: empty text where nothing was typed. */
export const recordDraftSchema = z.strictObject({
  /** The record that is changed; null: a new one. */
  id: z.number().nullable(),
  organizationId: z.number(),
  groupId: z.number().nullable(),
  /** The period of the duty that asked for the record; null: none asked. */
  period: z.string().nullable(),
  kinds: z.array(z.enum(activityKinds)).readonly(),
  name: z.string(),
  heldOn: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  place: z.string(),
  host: z.string(),
  recorder: z.string(),
  /** Fields that a person wrote or emptied: nothing is proposed for them any more. */
  own: z.array(z.enum(proposedFields)).readonly(),
  /** Whether people are listed; where not, their numbers are typed. */
  byNames: z.boolean(),
  /** What differs from what is assumed of people, by their ids. */
  marks: z.record(
    z.string(),
    z.strictObject({ state: z.enum([...attendanceStates, 'unlisted']), reason: z.string() }),
  ),
  expected: count,
  present: count,
  onLeave: count,
  absentNote: z.string(),
  topic: z.string(),
  agenda: z.string(),
  minutes: z.string(),
  resolution: z.string(),
  observers: z.string(),
  remark: z.string(),
  votes: z
    .array(
      z.strictObject({
        key: z.number(),
        kind: z.enum(['motion', 'admission']),
        title: z.string(),
        approve: count,
        oppose: count,
        abstain: count,
      }),
    )
    .readonly(),
})

export type RecordDraft = Readonly<z.infer<typeof recordDraftSchema>>
export type VoteDraft = RecordDraft['votes'][number]

/** Fields of plain text, in the order of the form. */
export const textFields = [
  'name',
  'startTime',
  'endTime',
  'place',
  'host',
  'recorder',
  'absentNote',
  'topic',
  'agenda',
  'minutes',
  'resolution',
  'observers',
  'remark',
] as const

const noText = {
  name: '',
  startTime: '',
  endTime: '',
  place: '',
  host: '',
  recorder: '',
  absentNote: '',
  topic: '',
  agenda: '',
  minutes: '',
  resolution: '',
  observers: '',
  remark: '',
} satisfies Record<(typeof textFields)[number], string>

/** An empty form of a branch. */
export function emptyDraft(organizationId: number): RecordDraft {
  return {
    id: null,
    organizationId,
    groupId: null,
    period: null,
    kinds: [],
    ...noText,
    heldOn: '',
    own: [],
    byNames: true,
    marks: {},
    expected: null,
    present: null,
    onLeave: null,
    votes: [],
  }
}

/**
 * The form that a duty or a day of the calendar asks for. The day is filled only while the period
 * runs: for an earlier one the true day is not known, and none is invented.
 */
export function draftFor(prefill: RecordPrefill, today: IsoDate): RecordDraft {
  const { kind, period, organizationId, groupId } = prefill
  const isAsked = period !== null
  const heldOn = prefill.day ?? (isAsked && isInPeriod(today, period) ? today : '')
  return {
    ...emptyDraft(organizationId),
    groupId,
    period,
    kinds: kind === null ? [] : [kind],
    heldOn,
  }
}

/** The form of a record that is there. Where it lists nobody, its numbers stay numbers. */
export function draftOf(activity: ActivityDetail): RecordDraft {
  const texts = textFields.map((field) => [field, activity[field] ?? ''])
  return {
    ...emptyDraft(activity.organizationId),
    ...(Object.fromEntries(texts) as typeof noText), // the same fields, each with its text
    id: activity.id,
    groupId: activity.groupId,
    kinds: [...activity.kinds],
    heldOn: activity.heldOn,
    byNames: activity.attendance.length > 0,
    expected: activity.expected,
    present: activity.present,
    onLeave: activity.onLeave,
  }
}

export function isInPeriod(day: IsoDate, period: Period): boolean {
  return day >= periodStart(period) && day <= periodEnd(period)
}

/** Whether a person typed something that would be lost; a duty's form comes with its day. */
export function isBegun(draft: RecordDraft, asked: RecordDraft): boolean {
  const texts = [...textFields, 'heldOn'] as const
  const counts = [draft.expected, draft.present, draft.onLeave]
  return (
    texts.some((field) => draft[field].trim() !== '' && draft[field] !== asked[field]) ||
    counts.some((number) => number !== null) ||
    Object.keys(draft.marks).length > 0 ||
    draft.votes.length > 0
  )
}

/** A form as the ledger kept it; null where there is none, or where an older program wrote it. */
export function keptDraft(text: string | null): RecordDraft | null {
  if (text === null) return null
  try {
    return recordDraftSchema.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
