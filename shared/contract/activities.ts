import { z } from 'zod'
import { isFullDate, type IsoDate, type PartialDate } from '../calendar.ts'
import {
  activityKinds,
  attendanceStates,
  type ActivityKind,
  type AttendanceState,
} from '../domain/kinds.ts'
import type { Circle, ExpectedPerson } from '../recording/expected.ts'
import type { Proposals } from '../recording/proposals.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

export interface ActivityRow {
  readonly id: number
  readonly organization: string
  readonly group: string | null
  readonly kinds: readonly ActivityKind[]
  readonly name: string | null
  readonly plannedOn: PartialDate | null
  readonly heldOn: IsoDate
  readonly startTime: string | null
  readonly place: string | null
  readonly expected: number | null
  readonly present: number | null
  readonly onLeave: number | null
}

export interface ActivityDetail extends ActivityRow {
  readonly organizationId: number
  readonly groupId: number | null
  readonly endTime: string | null
  readonly host: string | null
  readonly recorder: string | null
  readonly absentNote: string | null
  readonly topic: string | null
  readonly agenda: string | null
  readonly minutes: string | null
  readonly resolution: string | null
  readonly observers: string | null
  readonly remark: string | null
  readonly attendance: readonly {
    readonly memberId: number
    readonly name: string
    readonly state: AttendanceState
    readonly reason: string | null
  }[]
}

/** Somebody whom the form of an event lists; `unlisted`: they should have come, the record has them not. */
export interface CalledPerson extends Omit<ExpectedPerson, 'state'> {
  readonly state: AttendanceState | 'unlisted'
  readonly reason: string | null
  /** Name, full pinyin and initials, for search. */
  readonly searchText: string
}

/** What the form of an event knows of its branch. */
export interface RecordBasis {
  /** Whom the event calls; null: no kind is chosen yet. */
  readonly circle: Circle | null
  readonly people: readonly CalledPerson[]
  /** What the last events of the kind propose; nothing for a record that is changed. */
  readonly proposals: Proposals
  /** Parameter `motion.strictHalf`: exactly half is not half or more. */
  readonly strictHalf: boolean
}

const text = (length: number) => z.string().trim().max(length).nullable()
const count = z.int().min(0).max(100_000).nullable()
const time = z.iso.time({ precision: -1 }).nullable()

/** An event as its form gives it. `heldOn` is a full day; times are `HH:MM`. */
export const recordActivitySchema = z.strictObject({
  organizationId: z.int(),
  groupId: z.int().nullable(),
  kinds: z.array(z.enum(activityKinds)).min(1),
  name: text(200),
  heldOn: z.string().refine(isFullDate),
  startTime: time,
  endTime: time,
  place: text(200),
  host: text(50),
  recorder: text(50),
  expected: count,
  present: count,
  onLeave: count,
  absentNote: text(1000),
  agenda: text(10_000),
  minutes: text(100_000),
  resolution: text(10_000),
  topic: text(1000),
  observers: text(1000),
  remark: text(1000),
  attendance: z
    .array(
      z.strictObject({
        memberId: z.int(),
        state: z.enum(attendanceStates),
        reason: text(200),
      }),
    )
    .max(5000),
  /** What was voted on, written into the register of motions with the event. */
  votes: z
    .array(
      z
        .strictObject({
          title: z.string().trim().min(1).max(500),
          isImportant: z.boolean(),
          ballot: z.enum(['secret', 'open']),
          eligible: z.int().min(1).max(100_000),
          present: z.int().min(0).max(100_000),
          approve: z.int().min(0).max(100_000),
          oppose: z.int().min(0).max(100_000),
          abstain: z.int().min(0).max(100_000),
        })
        .refine(
          (vote) =>
            vote.present <= vote.eligible &&
            vote.approve + vote.oppose + vote.abstain <= vote.present,
        ),
    )
    .max(50),
})

/** A recorded event written anew; what was voted on has its own entries. */
export const changeActivitySchema = recordActivitySchema
  .omit({ votes: true })
  .extend({ id: z.int() })

const touches = [
  'activities.basis',
  'entries.list',
  'entries.counts',
  'app.status',
  ...findingQueries,
  'activities.list',
  'activities.get',
  'members.timeline',
  'bin.list',
]

export const activityProcedures = {
  'activities.list': query({
    input: z.strictObject({ year: z.int() }),
    output: typed<readonly ActivityRow[]>(),
    errors: ['NO_LEDGER'],
  }),
  'activities.get': query({
    input: z.strictObject({ id: z.int() }),
    output: typed<ActivityDetail>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** Who should come, and what the last events of the kind propose; `day` null: today. */
  'activities.basis': query({
    input: z.strictObject({
      organizationId: z.int(),
      groupId: z.int().nullable(),
      kinds: z.array(z.enum(activityKinds)),
      day: z.string().refine(isFullDate).nullable(),
      /** The event that is changed; its list of names stays as it is. */
      activityId: z.int().nullable(),
    }),
    output: typed<RecordBasis>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  'activities.record': command({
    input: recordActivitySchema,
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  /** Writes a recorded event anew; the audit log keeps what stood there, and when it was first recorded stays. */
  'activities.change': command({
    input: changeActivitySchema,
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  /** The form that was begun and not saved, as the window kept it; null: none. */
  'activities.draft': query({
    input: z.strictObject({}),
    output: typed<{ readonly draft: string | null }>(),
    errors: ['NO_LEDGER'],
  }),
  /** Keeps a begun form in the ledger, so that it outlives the window and a power cut. */
  'activities.keepDraft': command({
    input: z.strictObject({ draft: z.string().max(400_000).nullable() }),
    output: typed<null>(),
    errors: ['NO_LEDGER'],
    touches: ['activities.draft'],
  }),
  /** Moves an event to the recycle bin; `activities.restore` brings it back. */
  'activities.remove': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  'activities.restore': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
}
