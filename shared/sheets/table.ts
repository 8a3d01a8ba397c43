import type { PartialDate } from '../calendar.ts'
import type { ActivityKind, DuesCategory, MemberType, Sex } from '../domain/kinds.ts'
import type { Fen } from '../money.ts'

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
  'notCount',
  'unknownType',
  'attendedMoreThanDue',
  'leaveCountMismatch',
] as const
export type ReadProblemCode = (typeof readProblemCodes)[number]

/** What shows only against the ledger: two people fit the row; the sheet names no year. */
export const importProblemCodes = ['personAmbiguous', 'yearUnknown'] as const

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
  readonly isFloating: boolean | null
  readonly memberType: MemberType
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
  /** The category as written (在职, 离退休, 农民 …) and as understood. */
  readonly categoryText: string | null
  readonly category: DuesCategory | null
  readonly baseFen: Fen | null
  readonly monthlyDueFen: Fen | null
  /** What stands in each month's column: paid amounts only. */
  readonly monthsFen: Readonly<Record<number, Fen>>
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
  readonly records: readonly R[]
  readonly problems: readonly Problem[]
}

export type MemberTable = TableOf<'memberRoster', MemberRecord>
export type DuesTable = TableOf<'duesMatrix', DuesRecord>
export type ActivityTable = TableOf<'meetingLedger' | 'themeDayLedger', ActivityRecord>
export type UnknownTable = TableOf<'unknown', never>

/** A recognized table: the outcome of the three pure steps. */
export type Table = MemberTable | DuesTable | ActivityTable | UnknownTable
