import type { IsoMonth, PartialDate } from '../calendar.ts'
import type { ActivityKind, DuesCategory, MemberType, Sex } from '../domain/kinds.ts'
import type { Fen } from '../money.ts'
import type { grades } from '../registers/life.ts'
import type { AdmissionDate } from './admission-dates.ts'
import type { FloatingRecord } from './records/floating.ts'
import type { PaymentRecord } from './records/payments.ts'
import type { DisciplineRecord, OrganizationRecord, TrainingRecord } from './records/rosters.ts'
import type { SummaryRecord } from './records/summary.ts'

/** Kinds of table that are told apart (cli.md); those without a parser yet are read as `unknown`. */
export const tableKinds = [
  'memberRoster',
  'memberCard',
  'duesMatrix',
  'duesAssessment',
  'duesPayments',
  'meetingLedger',
  'meetingRecord',
  'themeDayLedger',
  'reviewTally',
  'developmentLedger',
  'activistRoster',
  'floatingRoster',
  'organizationRoster',
  'organizationSummary',
  'trainingLedger',
  'disciplineLedger',
  'unknown',
] as const
export type TableKind = (typeof tableKinds)[number]

/** Why a row below the heading is not a record. */
export const skipReasons = [
  'groupHeading',
  'quarterHeading',
  'blank',
  'total',
  'footnote',
  'signature',
  'repeatedHeader',
  'columnNumbers',
  'note',
  'example',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** What a reader of the sheet alone can find. */
export const readProblemCodes = [
  'nameMissing',
  'duplicatePerson',
  'idPrecisionLost',
  'idInvalid',
  'birthConflictsId',
  'sexConflictsId',
  'idShared',
  'badDate',
  'ambiguousDate',
  'dateMissing',
  'dateOutOfYear',
  'fullBeforeJoin',
  'numberStoredAsText',
  'rowTotalWrong',
  'dueNotByRule',
  'notMoney',
  'formulaNotStored',
  'amountUntold',
  'backPaymentUndated',
  'quarterNotDivisible',
  'monthOfOtherYear',
  'columnTotalWrong',
  'gradeUntold',
  'gradesSeveral',
  'unknownDiscipline',
  'titleMissing',
  'levelUntold',
  'organizationAsName',
  'onlyCompared',
  'notCount',
  'unknownType',
  'choiceUnclear',
  'attendedMoreThanDue',
  'leaveCountMismatch',
  'monthsConflictPeriod',
  'votesDoNotAddUp',
  'gapInSteps',
  'candidateUnderOneYear',
  'appliedUnder18',
  'unknownWord',
] as const
export type ReadProblemCode = (typeof readProblemCodes)[number]

/** What shows only against the ledger: two people fit the row; the sheet names no year. */
export const importProblemCodes = [
  'personAmbiguous',
  'yearUnknown',
  'paymentsDiffer',
  'otherBranch',
  'branchNameDiffers',
  'paymentNotPlaced',
  'periodUnknown',
] as const

export const problemCodes = [...readProblemCodes, ...importProblemCodes] as const
export type ProblemCode = (typeof problemCodes)[number]

/**
 * `error`: the row has no usable key and is refused; `warning`: the row is taken, the doubtful
 * field is left empty or kept with its flag; `info`: understood and corrected (cli.md).
 */
export type ProblemSeverity = 'error' | 'warning' | 'info'

export interface Problem {
  readonly row: number
  readonly cell: string
  readonly code: ProblemCode
  readonly severity: ProblemSeverity
  /** The words of the cell as they stand there. */
  readonly value: string
  /** What the app would put there if asked; never stored without a person's yes. */
  readonly proposal: string | null
  /** Fills the gaps of the sentence `problems.<code>`. */
  readonly params: Readonly<Record<string, string | number>>
}

/** A person as a roster row tells; absent knowledge is null, never guessed. */
export interface MemberRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly nativePlace: string | null
  readonly birthDate: PartialDate | null
  readonly education: string | null
  readonly idCard: string | null
  readonly workStartDate: PartialDate | null
  readonly joinDate: PartialDate | null
  readonly fullMemberDate: PartialDate | null
  readonly partyPost: string | null
  readonly workPost: string | null
  readonly address: string | null
  readonly phone: string | null
  /** 固定电话 beside another number. */
  readonly landline: string | null
  readonly isFloating: boolean | null
  /** Null: the sheet says it in words that nobody knows, or a card that asks was not answered. */
  readonly memberType: MemberType | null
  readonly group: string | null
  readonly branch: string | null
  readonly remark: string | null
}

/** One person's year of dues. Months are 1–12. */
export interface DuesRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly idCard: string | null
  readonly branch: string | null
  /** The category as written (在职, 离退休, 农民 …) and as understood. */
  readonly categoryText: string | null
  readonly category: DuesCategory | null
  readonly baseFen: Fen | null
  readonly monthlyDueFen: Fen | null
  /** What single months ask, where the sheet has a column of 应交 for each. */
  readonly monthDuesFen: Readonly<Record<number, Fen>>
  /** What was paid by the month's column; 0 only where the sheet says 0. */
  readonly monthsFen: Readonly<Record<number, Fen>>
  /** Sums of quarters (1–4) that could not be told month by month: in no month, but in the total. */
  readonly quartersFen: Readonly<Record<number, Fen>>
  /** The words of months that say more than an amount: "14.90（代缴）". */
  readonly monthNotes: Readonly<Record<number, string>>
  /** Months written as 未交, 欠. */
  readonly unpaidMonths: readonly number[]
  /** Months written as 免. */
  readonly exemptMonths: readonly number[]
  /** Months written as — or /: not due in this branch. */
  readonly notDueMonths: readonly number[]
  /**
   * Back payments told by the remark ("6月补缴3-5月"): `paidIn` held the money of `months` too.
   */
  readonly backPayments: readonly { readonly paidIn: number; readonly months: readonly number[] }[]
  readonly totalFen: Fen
  readonly exempt: boolean
  readonly remark: string | null
}

export interface ActivityRecord {
  readonly row: number
  readonly seq: number | null
  /** The first is the kind of the row; the others are duties that the same event serves. */
  readonly kinds: readonly [ActivityKind, ...ActivityKind[]]
  readonly name: string | null
  readonly group: string | null
  readonly plannedDate: PartialDate | null
  readonly heldDate: PartialDate | null
  /** `HH:MM` */
  readonly startTime: string | null
  readonly place: string | null
  readonly host: string | null
  readonly recorder: string | null
  readonly expected: number | null
  readonly present: number | null
  readonly onLeave: number | null
  readonly absentNote: string | null
  readonly topic: string | null
  readonly agenda: string | null
  readonly content: string | null
  readonly resolution: string | null
  readonly observers: string | null
  readonly remark: string | null
}

/** What one person was assessed at for some months of a year. */
export interface AssessmentRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly idCard: string | null
  /** The category as written in the row, and as the row or the sheet tells. */
  readonly categoryText: string | null
  readonly category: DuesCategory | null
  readonly baseFen: Fen | null
  readonly monthlyDueFen: Fen | null
  /** 保留整数: what is really asked each month. */
  readonly monthlyDueRoundedFen: Fen | null
  /** 缴费起止月份 as written, and as understood: months 1–12. */
  readonly period: string | null
  readonly fromMonth: number | null
  readonly toMonth: number | null
  readonly months: number | null
  readonly totalFen: Fen | null
  /** 免 in the place of the total. */
  readonly isExempt: boolean
  readonly remark: string | null
}

/** Votes of an appraisal, by what they say. */
export interface TallyVotes {
  readonly excellent: number
  readonly qualified: number
  readonly basicallyQualified: number
  readonly unqualified: number
  readonly abstain: number
}

/** 评定等次 (D-03). */
export type Grade = (typeof grades)[number]

/** 自评, 互评 and 群众评议 in the words of the sheet: grades or points. */
export interface TallyReviews {
  readonly self: string | null
  readonly mutual: string | null
  readonly mutualCount: number | null
  readonly mass: string | null
}

/** One person's votes and grade in a yearly appraisal. */
export interface TallyRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly idCard: string | null
  readonly memberType: MemberType | null
  readonly votes: TallyVotes | null
  readonly grade: Grade | null
  /** What else the sheet holds of the appraisal, as written. */
  readonly reviews: TallyReviews
  /** Why there is no grade, in the words of the sheet. */
  readonly ungradedReason: string | null
  readonly remark: string | null
}

/** What the line above a tally says about the meeting. */
export interface TallyInfo {
  readonly due: number | null
  readonly attended: number | null
  readonly ballotsOut: number | null
  readonly ballotsIn: number | null
  readonly ballotsValid: number | null
  readonly heldDate: PartialDate | null
}

/** How far a person has come on the way into the party. */
export const admissionStages = [
  'applicant',
  'activist',
  'candidate',
  'probationary',
  'full',
] as const
export type AdmissionStage = (typeof admissionStages)[number]

/** One person of an admission ledger; `dates` by the field of their column. */
export interface AdmissionRecord {
  readonly row: number
  readonly name: string
  readonly branch: string | null
  readonly jobNo: string | null
  readonly sex: Sex | null
  readonly ethnicity: string | null
  readonly nativePlace: string | null
  readonly birthDate: PartialDate | null
  readonly idCard: string | null
  readonly phone: string | null
  readonly stage: AdmissionStage
  readonly dates: Readonly<Partial<Record<AdmissionDate, PartialDate>>>
  /** Days on which the person was looked after, as an activist (step 6) and on probation (21). */
  readonly observedOn: readonly PartialDate[]
  readonly observedAgainOn: readonly PartialDate[]
  readonly mentors: string | null
  readonly politicalReview: string | null
  readonly introducers: string | null
  readonly remark: string | null
}

/** Rows and columns that are hidden or filtered away in Excel; they are read like the others. */
export interface HiddenParts {
  readonly rows: readonly number[]
  readonly columns: readonly string[]
}

interface TableOf<K extends TableKind, R> {
  readonly sheet: string
  readonly kind: K
  readonly title: string | null
  /** Name of the branch that the sheet itself states, where it does. */
  readonly organization: string | null
  /** Year that the title or sheet name states. */
  readonly year: number | null
  readonly titleRows: readonly number[]
  readonly infoRows: readonly number[]
  readonly headerRows: readonly number[]
  readonly skippedRows: Readonly<Record<number, SkipReason>>
  /** Column letter → heading as written and the field it was understood as. */
  readonly columns: Readonly<Record<string, { readonly header: string; readonly field: string }>>
  /** Column letter → heading that no field is known for. */
  readonly unmapped: Readonly<Record<string, string>>
  /** Left out where nothing is hidden. */
  readonly hidden?: HiddenParts
  /** Columns ("F:I") that hold the same table once more and were not read; left out without any. */
  readonly copies?: readonly string[]
  readonly records: readonly R[]
  readonly problems: readonly Problem[]
}

export type MemberTable = TableOf<'memberRoster', MemberRecord>
export type DuesTable = TableOf<'duesMatrix', DuesRecord> & {
  /** Months (1–12) that the sheet has columns for: it says nothing of the others. */
  readonly months: readonly number[]
}
export type ActivityTable = TableOf<'meetingLedger' | 'themeDayLedger', ActivityRecord>
export type AssessmentTable = TableOf<'duesAssessment', AssessmentRecord>
export type TallyTable = TableOf<'reviewTally', TallyRecord> & { readonly info: TallyInfo }
export type AdmissionTable = TableOf<'developmentLedger' | 'activistRoster', AdmissionRecord>
export type FloatingTable = TableOf<'floatingRoster', FloatingRecord>
/** Where the fields of a form stand: row of a record → field → address of its cell. */
export type FieldCells = Readonly<Record<number, Readonly<Record<string, string>>>>
/** Cards of one person each; `columns` and `unmapped` go by the address of the label. */
export type CardTable = TableOf<'memberCard', MemberRecord> & { readonly cells: FieldCells }
/** Pages of minutes, one meeting each; `columns` and `unmapped` go by the address of the label. */
export type MeetingPageTable = TableOf<'meetingRecord', ActivityRecord> & {
  readonly cells: FieldCells
}
export type PaymentTable = TableOf<'duesPayments', PaymentRecord> & {
  /** The month in which all back payments of the sheet were made, where its title names it. */
  readonly paidIn: IsoMonth | null
}
export type SummaryTable = TableOf<'organizationSummary', SummaryRecord>
export type OrganizationTable = TableOf<'organizationRoster', OrganizationRecord>
export type TrainingTable = TableOf<'trainingLedger', TrainingRecord>
export type DisciplineTable = TableOf<'disciplineLedger', DisciplineRecord>
export type UnknownTable = TableOf<'unknown', never>

/** A recognized table: the outcome of the three pure steps. */
export type Table =
  | MemberTable
  | CardTable
  | MeetingPageTable
  | DuesTable
  | ActivityTable
  | AssessmentTable
  | TallyTable
  | AdmissionTable
  | FloatingTable
  | PaymentTable
  | SummaryTable
  | OrganizationTable
  | TrainingTable
  | DisciplineTable
  | UnknownTable
