import type { IsoDate, IsoMonth, PartialDate } from '../calendar.ts'
import type {
  ActivityKind,
  AttendanceState,
  DuesCategory,
  MemberStatus,
  MemberType,
  OrganizationKind,
  Sex,
} from '../domain/kinds.ts'
import type { Fen } from '../money.ts'

/**
 * What is known of one branch in the years that a check looks at. A repository reads the facts of
 * all branches in a few set-based queries; rules see nothing else (no clock, no database).
 */
export interface BranchFacts {
  readonly branch: BranchFact
  readonly groups: readonly GroupFact[]
  readonly members: readonly MemberFact[]
  /** Activities of the year and of the year after it up to today, by date. */
  readonly activities: readonly ActivityFact[]
  /** Assessments that touch the year or the eleven months before it. */
  readonly assessments: readonly AssessmentFact[]
  /** Payments for months of the year and of the eleven months before it. */
  readonly payments: readonly PaymentFact[]
}

export interface BranchFact {
  readonly id: number
  readonly name: string
  readonly kind: OrganizationKind
  /** As the profile states; decides about committee duties until a roster is known (cli.md). */
  readonly hasCommittee: boolean
  readonly foundedOn: PartialDate | null
  readonly dissolvedOn: PartialDate | null
}

export interface GroupFact {
  readonly id: number
  readonly name: string
  readonly foundedOn: PartialDate | null
}

export interface MemberFact {
  readonly id: number
  readonly name: string
  /** Null where no roster has told (a person known from a dues ledger only). */
  readonly type: MemberType | null
  readonly status: MemberStatus
  readonly sex: Sex | null
  readonly idCard: string | null
  readonly birthDate: PartialDate | null
  readonly joinDate: PartialDate | null
  readonly fullMemberDate: PartialDate | null
  /** Since when and until when the person counts in this branch; null: not known, always. */
  readonly enteredOn: PartialDate | null
  readonly leftOn: PartialDate | null
  /** 党内职务 as written. */
  readonly partyPost: string | null
}

export interface ActivityFact {
  readonly id: number
  readonly kinds: readonly ActivityKind[]
  readonly name: string | null
  readonly heldOn: IsoDate
  /** `HH:MM` */
  readonly startTime: string | null
  readonly endTime: string | null
  /** The group that met, where the record names it. */
  readonly groupId: number | null
  readonly expected: number | null
  readonly present: number | null
  readonly onLeave: number | null
  /** Number of agenda items, 0 where none is recorded. */
  readonly agendaItems: number
  readonly attendance: readonly { readonly memberId: number; readonly state: AttendanceState }[]
  /** The year that a meeting of January to March was booked to, with the notice that allows it. */
  readonly bookedYear: number | null
}

export interface AssessmentFact {
  readonly memberId: number
  readonly fromMonth: IsoMonth
  /** Inclusive. */
  readonly toMonth: IsoMonth
  readonly category: DuesCategory | null
  readonly baseFen: Fen | null
  /** What the ledger says is due each month. */
  readonly monthlyFen: Fen | null
  readonly exempt: boolean
}

export interface PaymentFact {
  readonly id: number
  readonly memberId: number
  /** The month that the money is for. */
  readonly month: IsoMonth
  readonly amountFen: Fen
  /** When it was paid: a day or a month. */
  readonly paidOn: PartialDate
}
