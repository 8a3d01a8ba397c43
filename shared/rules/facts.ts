import type { IsoDate, IsoMonth, PartialDate } from '../calendar.ts'
import type {
  ActivityKind,
  AttendanceState,
  DuesCategory,
  DuesFund,
  DuesPayer,
  DuesPlace,
  MemberStatus,
  MemberType,
  OrganizationKind,
  Sex,
} from '../domain/kinds.ts'
import type { Fen } from '../money.ts'
import type { Entries } from '../registers/registers.ts'

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
  /** Months for which the ID number of a member paid in another branch of the ledger too (F-08). */
  readonly paidElsewhere: readonly PaidElsewhereFact[]
  /** What stands in the registers, by register (shared/registers/). */
  readonly entries: Entries
  /** Texts of this branch in the year that are like an earlier one, compared across all branches. */
  readonly likeness: readonly LikenessFact[]
}

export interface BranchFact {
  readonly id: number
  readonly name: string
  /** A committee has duties of its own; its branches have theirs. */
  readonly level: 'branch' | 'committee'
  /** The superior committee, where the ledger holds it. */
  readonly parentId: number | null
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
  /** The group that the person belongs to. */
  readonly groupId: number | null
  /** 流动党员; null: nobody has told. */
  readonly isFloating: boolean | null
  /** Active members of other branches of the ledger who have the same ID number. */
  readonly elsewhere: readonly ElsewhereFact[]
}

/** The same person on the roster of another branch. */
export interface ElsewhereFact {
  readonly memberId: number
  readonly organization: string
}

export interface ActivityFact {
  readonly id: number
  readonly kinds: readonly ActivityKind[]
  readonly name: string | null
  /** When it was meant to be held, where a plan says so. */
  readonly plannedOn: PartialDate | null
  readonly heldOn: IsoDate
  /** `HH:MM` */
  readonly startTime: string | null
  readonly endTime: string | null
  /** 主持人 and 记录人 as written: a name, or several. */
  readonly host: string | null
  readonly recorder: string | null
  /** The group that met, where the record names it. */
  readonly groupId: number | null
  readonly expected: number | null
  readonly present: number | null
  readonly onLeave: number | null
  /** Number of agenda items, 0 where none is recorded. */
  readonly agendaItems: number
  /** Topic and agenda as written, one after the other; null where neither is. */
  readonly agenda: string | null
  readonly attendance: readonly { readonly memberId: number; readonly state: AttendanceState }[]
  /** The year that a meeting of January to March was booked to, with the notice that allows it. */
  readonly bookedYear: number | null
  /** Local ISO time at which the record was first written; null where nobody knows. */
  readonly createdAt: string | null
  /** Whether a batch of an import brought the record in. */
  readonly importedBy: boolean
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
  /** Who paid, with whose money and where (F-08, F-09); null: nobody has told. */
  readonly payer: DuesPayer | null
  readonly fund: DuesFund | null
  readonly place: DuesPlace | null
  readonly receiptNumber: string | null
}

/** The same ID number paid for the same month in this branch and in another one. */
export interface PaidElsewhereFact {
  readonly memberId: number
  readonly month: IsoMonth
  readonly organization: string
}

/** An activity as far as a comparison of texts names it. */
export interface WrittenRecord {
  readonly id: number
  readonly organizationId: number
  readonly organization: string
  readonly name: string | null
  readonly heldOn: IsoDate
}

/** What was written about two activities is alike. */
export interface LikenessFact {
  readonly part: 'minutes' | 'agenda'
  /** The later of the two, held by the branch of these facts. */
  readonly record: WrittenRecord
  readonly earlier: WrittenRecord
  /** Share of five-character pieces in common, up to 1. */
  readonly likeness: number
  /** Nothing but names, numbers and dates differs. */
  readonly identical: boolean
}
