import { z } from 'zod'
import { isFullDate, type IsoDate, type PartialDate } from '../calendar.ts'
import {
  activityKinds,
  attendanceStates,
  type ActivityKind,
  type AttendanceState,
} from '../domain/kinds.ts'
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
  attendance: z
    .array(
      z.strictObject({
        memberId: z.int(),
        state: z.enum(attendanceStates),
        reason: text(200),
      }),
    )
    .max(5000),
})

const touches = ['app.status', 'checklist.get', 'activities.list', 'activities.get', 'bin.list']

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
  'activities.record': command({
    input: recordActivitySchema,
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
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
