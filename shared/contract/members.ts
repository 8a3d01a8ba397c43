import { z } from 'zod'
import type { PartialDate } from '../calendar.ts'
import type { MemberStatus, MemberType, Sex } from '../domain/kinds.ts'
import { query, typed } from './procedure.ts'

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
  /** Full pinyin and initials, for search: "zhao shi yi zsy". */
  readonly searchText: string
}

/** The sixteen official items and what stands around them. */
export interface MemberDetail extends MemberRow {
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
}

export interface MemberDuesYear {
  readonly year: number
  readonly monthlyDueFen: number | null
  readonly paidFen: number
  readonly monthsPaid: number
}

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
}
