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
import type { Entries, RegisterName } from '../registers/registers.ts'

/**
 * What is known of one branch in the years that a check looks at. A repository reads the facts of
 * all branches in a few set-based queries; rules see nothing else (no clock, no database).
 */
export interface BranchFacts {
  readonly branch: BranchFact
  readonly groups: readonly GroupFact[]
  readonly members: readonly MemberFact[]
  /**
   * Activities by date: of the six months before the year (what a January rests on), of the year, and
   * of the first three months after it.
   */
  readonly activities: readonly ActivityFact[]
  /**
   * Organizational life meetings of all years, by date: an explanation may be due at one that lies
   * years away (C-06), and what last year's decided is reported at this year's (C-08).
   */
  readonly lifeMeetings: readonly LifeMeetingFact[]
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
  /** What texts of this branch in the year mention that came only after their meeting. */
  readonly lateMentions: readonly LateMentionFact[]
  /** What was changed in the year in records written before, as the audit log tells. */
  readonly edits: readonly EditFact[]
  /** Where the clock went back in the year; told to committees, else to the first branch. */
  readonly clockTurns: readonly ClockTurnFact[]
  /** Trainings of the year that another branch has too, with the same people. */
  readonly sharedTrainings: readonly SharedTrainingFact[]
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
  readonly attendance: readonly AttendanceFact[]
  /** The year that a meeting of January to March was booked to, with the notice that allows it. */
  readonly bookedYear: number | null
  /** Local ISO time at which the record was first written; null where nobody knows. */
  readonly createdAt: string | null
  /** Whether a batch of an import brought the record in. */
  readonly importedBy: boolean
}

export interface AttendanceFact {
  readonly memberId: number
  readonly state: AttendanceState
  /** Why somebody was on leave, as written. */
  readonly reason: string | null
}

/** An organizational life meeting of any year, as far as what follows an event needs to know it. */
export type LifeMeetingFact = Pick<ActivityFact, 'id' | 'heldOn' | 'bookedYear' | 'groupId'>

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

/** Something later than the meeting that the text about it mentions (S-21). */
export interface LateMentionFact {
  readonly activityId: number
  /** A day or month that was still to come, or a document numbered in a later year. */
  readonly what: 'date' | 'file'
  /** As written. */
  readonly mention: string
}

/** Records whose days, head counts and votes nobody changes long afterwards without a reason. */
export const editedRecords = [
  'activity',
  'motion',
  'appraisal',
  'appraisalResult',
  'election',
  'candidate',
] as const satisfies readonly ('activity' | RegisterName)[]
export type EditedRecord = (typeof editedRecords)[number]

/** A record whose days, head counts or votes were changed by hand. */
export interface EditFact {
  readonly record: EditedRecord
  readonly id: number
  /** The day that the record is about, where it has one. */
  readonly date: PartialDate | null
  readonly label: string
  /** Local ISO times of the first writing and of the change. */
  readonly createdAt: string
  readonly editedAt: string
  /** How many such values the change touched. */
  readonly values: number
}

/** An entry of the audit log that bears an earlier time than the one before it. */
export interface ClockTurnFact {
  readonly auditId: number
  /** Local ISO times of the two. */
  readonly previousAt: string
  readonly at: string
}

/** The same training (title and first day) of two branches, and who stands in both by ID number. */
export interface SharedTrainingFact {
  readonly trainingId: number
  readonly otherTrainingId: number
  readonly organization: string
  readonly memberIds: readonly number[]
}
