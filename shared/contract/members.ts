import { z } from 'zod'
import { isPartialDate, type PartialDate } from '../calendar.ts'
import {
  memberTypes,
  sexes,
  type MemberStatus,
  type MemberType,
  type Sex,
} from '../domain/kinds.ts'
import type { CardItem } from '../members/card-items.ts'
import type { RegisterName } from '../registers/registers.ts'
import type { EntryRow } from './entries.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

export interface MemberRow {
  readonly id: number
  readonly name: string
  readonly organization: string
  readonly group: string | null
  readonly sex: Sex | null
  readonly type: MemberType | null
  readonly status: MemberStatus
  readonly birthDate: PartialDate | null
  readonly joinDate: PartialDate | null
  readonly partyPost: string | null
  /** Items of the official collection form that nobody has written. */
  readonly missing: readonly CardItem[]
  /** Full pinyin and initials, for search: "zhao shi yi zsy". */
  readonly searchText: string
}

/** The sixteen official items and what stands around them. */
export interface MemberDetail extends MemberRow {
  readonly organizationId: number
  readonly groupId: number | null
  readonly ethnicity: string | null
  readonly nativePlace: string | null
  readonly education: string | null
  readonly idCard: string | null
  readonly workStartDate: PartialDate | null
  readonly fullMemberDate: PartialDate | null
  readonly workPost: string | null
  readonly mobile: string | null
  readonly landline: string | null
  readonly address: string | null
  readonly isFloating: boolean | null
  readonly isLost: boolean | null
  readonly remark: string | null
  readonly history: readonly MemberEvent[]
  readonly dues: readonly MemberDuesYear[]
}

export interface MemberEvent {
  readonly id: number
  readonly kind:
    | 'joined'
    | 'becameFull'
    | 'transferredIn'
    | 'transferredOut'
    | 'left'
    | 'deceased'
    | 'imported'
  readonly date: PartialDate | null
  readonly note: string | null
  /** Recorded by hand: the change can be taken back. */
  readonly canTakeBack: boolean
}

/** An entry of a register that names the member. */
export interface MemberRecord {
  readonly register: RegisterName
  readonly id: number
  /** Its own day, or that of what it belongs to: an appraisal, a training, an election. */
  readonly date: PartialDate | null
  readonly row: EntryRow
}

/** How often a member was at meetings of a year, as far as names were recorded. */
export interface AttendanceOfYear {
  readonly year: number
  readonly present: number
  readonly onLeave: number
  readonly absent: number
}

export interface MemberTimeline {
  readonly records: readonly MemberRecord[]
  /** Latest first; years without named attendance are left out. */
  readonly attendance: readonly AttendanceOfYear[]
}

export interface MemberDuesYear {
  readonly year: number
  readonly monthlyDueFen: number | null
  readonly paidFen: number
  readonly monthsPaid: number
}

const text = (length: number) => z.string().trim().min(1).max(length).nullable()
const date = z.string().refine(isPartialDate).nullable()

/** What a person writes into the card of a member; the status changes by events only. */
export const saveMemberSchema = z.strictObject({
  /** Null: a new member. */
  id: z.int().nullable(),
  organizationId: z.int(),
  groupId: z.int().nullable(),
  name: z.string().trim().min(1).max(100),
  sex: z.enum(sexes).nullable(),
  ethnicity: text(50),
  birthDate: date,
  /** 15 or 18 characters; one that is mistyped or partly hidden can be kept until it is known. */
  idCard: z
    .string()
    .regex(/^(?:[\dX*]{15}|[\dX*]{18})$/)
    .nullable(),
  nativePlace: text(100),
  education: text(50),
  type: z.enum(memberTypes).nullable(),
  joinDate: date,
  fullMemberDate: date,
  partyPost: text(50),
  workPost: text(100),
  workStartDate: date,
  mobile: text(50),
  landline: text(50),
  address: text(200),
  isFloating: z.boolean().nullable(),
  isLost: z.boolean().nullable(),
  remark: text(1000),
})

/** What can happen to a membership, as it is recorded by hand. */
export const membershipChanges = [
  'becameFull',
  'transferredIn',
  'transferredOut',
  'left',
  'deceased',
] as const
export type MembershipChange = (typeof membershipChanges)[number]

export const recordChangeSchema = z.strictObject({
  memberId: z.int(),
  kind: z.enum(membershipChanges),
  /** A day or a month. */
  date: z.string().refine((value) => isPartialDate(value) && value.length >= 7),
  note: text(200),
})

const touches = [
  'app.status',
  ...findingQueries,
  'members.list',
  'members.get',
  'members.timeline',
  'activities.basis',
  'dues.year',
  'bin.list',
]
const one = z.strictObject({ id: z.int() })

export const memberProcedures = {
  'members.list': query({
    input: z.strictObject({}),
    output: typed<readonly MemberRow[]>(),
    errors: ['NO_LEDGER'],
  }),
  'members.get': query({
    input: z.strictObject({ id: z.int() }),
    output: typed<MemberDetail>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** What the registers and the attendance tell of a member. */
  'members.timeline': query({
    input: one,
    output: typed<MemberTimeline>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  'members.save': command({
    input: saveMemberSchema,
    output: typed<{ readonly id: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'MEMBER_EXISTS'],
    touches,
  }),
  /** Writes what happened, and what the member is from then on. */
  'members.change': command({
    input: recordChangeSchema,
    output: typed<{ readonly eventId: number }>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  /** Takes a change back: what happened, and what it made of the member. */
  'members.takeBack': command({
    input: z.strictObject({ eventId: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'STEP_NEWER_CHANGES'],
    touches,
  }),
  /** Moves a member to the recycle bin; `members.restore` brings it back. */
  'members.remove': command({
    input: one,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  'members.restore': command({
    input: one,
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
}
