import { z } from 'zod'
import { isPartialDate, type IsoMonth, type PartialDate } from '../calendar.ts'
import { duesCategories, type DuesCategory } from '../domain/kinds.ts'
import type { ArrearsStage } from '../dues/arrears.ts'
import type { DuesAssessment } from '../dues/assessment.ts'
import type { DuesCellState } from '../dues/cell-state.ts'
import type { DuesFreeReason } from '../dues/ledger.ts'
import type { Fen } from '../money.ts'
import { findingQueries } from './finding-queries.ts'
import { command, query, typed } from './procedure.ts'

export interface DuesPaymentLine {
  readonly id: number
  /** The day, or the month, in which it was paid. */
  readonly paidOn: PartialDate
  readonly amountFen: Fen
  readonly remark: string | null
}

/** One month of one member. */
export interface DuesCell {
  readonly month: IsoMonth
  readonly state: DuesCellState
  /** Why nothing is owed; null: the month is owed. */
  readonly free: DuesFreeReason | null
  /** What is due in fen; null where nobody knows. */
  readonly dueFen: Fen | null
  readonly paidFen: Fen
  readonly payments: readonly DuesPaymentLine[]
}

/** A member's year; `months` are the twelve of the year in order. */
export interface DuesLine {
  readonly memberId: number
  readonly name: string
  readonly organization: string
  readonly group: string | null
  /** Full pinyin and initials, for search. */
  readonly searchText: string
  readonly months: readonly DuesCell[]
}

/** How the amount of a month comes about. */
export interface DuesReckoning {
  readonly category: DuesCategory | null
  readonly categoryText: string | null
  readonly baseFen: Fen | null
  /** The monthly amount that the ledger states. */
  readonly statedFen: Fen | null
  readonly exempt: boolean
  readonly remark: string | null
  /** Months of the assessment, both included. */
  readonly fromMonth: IsoMonth
  readonly toMonth: IsoMonth
  /** By the provisions; null where they give no amount. */
  readonly computed: DuesAssessment | null
}

export interface DuesMonthDetail {
  readonly memberId: number
  readonly name: string
  readonly cell: DuesCell
  /** Null: nothing was assessed for the month. */
  readonly reckoning: DuesReckoning | null
  /** The approved relief of the month in fen, and the document that allowed it. */
  readonly relief: { readonly monthlyFen: Fen; readonly document: string | null } | null
}

export interface DuesArrearsLine {
  readonly memberId: number
  readonly name: string
  readonly organization: string
  /** Unpaid months in a row, in order. */
  readonly months: readonly IsoMonth[]
  /** Null where the amount of any month is unknown. */
  readonly owedFen: Fen | null
  readonly stage: ArrearsStage
}

/** What a step is called by whoever takes it back: the number of its entry in the audit log. */
export interface DuesStep {
  /** Null: everything stood as it should already. */
  readonly step: number | null
}

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const amount = z.int().min(0).max(10_000_000)
const baseFen = z.int().min(0).max(1_000_000_000).nullable()
/** A day or a month. */
const paidOn = z.string().refine((text) => isPartialDate(text) && text.length >= 7)
const category = z.enum(duesCategories).nullable()
const remark = z.string().trim().max(500).nullable()

/** Payments as they are typed into the grid, one cell each; 0 takes the payment of a cell away. */
export const enterDuesSchema = z.strictObject({
  /** When the money of new payments came; null: in the month that it is for. */
  paidOn: paidOn.nullable(),
  cells: z
    .array(z.strictObject({ memberId: z.int(), month, amountFen: amount }))
    .min(1)
    .max(100_000),
})

/** One payment; several for a month are told apart by when they came. */
export const savePaymentSchema = z.strictObject({
  id: z.int().nullable(),
  memberId: z.int(),
  month,
  paidOn,
  amountFen: amount.min(1),
  remark,
})

/** What is asked of a member from one month to another, both included; it replaces what was. */
export const assessDuesSchema = z
  .strictObject({
    memberId: z.int(),
    fromMonth: month,
    toMonth: month,
    category,
    baseFen,
    monthlyFen: amount.nullable(),
    exempt: z.boolean(),
    remark,
  })
  .refine(({ fromMonth, toMonth }) => fromMonth <= toMonth)

const touches = [
  'app.status',
  ...findingQueries,
  'members.get',
  'dues.year',
  'dues.month',
  'dues.arrears',
]
const year = z.int().min(1921).max(2200)

export const duesProcedures = {
  /** Everybody who has dues in a year, in the order of the roster. */
  'dues.year': query({
    input: z.strictObject({ year, organizationId: z.int().optional() }),
    output: typed<readonly DuesLine[]>(),
    errors: ['NO_LEDGER'],
  }),
  'dues.month': query({
    input: z.strictObject({ memberId: z.int(), month }),
    output: typed<DuesMonthDetail>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
  }),
  /** What the provisions ask of a category and base, for a proposal; null where they give no amount. */
  'dues.reckon': query({
    input: z.strictObject({ category, baseFen, month }),
    output: typed<DuesAssessment | null>(),
    errors: ['NO_LEDGER'],
  }),
  /** Members with unpaid months at the end of the last month, longest first. */
  'dues.arrears': query({
    input: z.strictObject({}),
    output: typed<readonly DuesArrearsLine[]>(),
    errors: ['NO_LEDGER'],
  }),
  'dues.enter': command({
    input: enterDuesSchema,
    output: typed<DuesStep>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'DUES_SEVERAL_PAYMENTS'],
    touches,
  }),
  'dues.savePayment': command({
    input: savePaymentSchema,
    output: typed<DuesStep>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'DUES_SAME_DAY'],
    touches,
  }),
  'dues.removePayment': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<DuesStep>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  'dues.assess': command({
    input: assessDuesSchema,
    output: typed<DuesStep>(),
    errors: ['NO_LEDGER', 'NOT_FOUND'],
    touches,
  }),
  /** Takes a step back; what it answers takes that back in turn. */
  'dues.revert': command({
    input: z.strictObject({ step: z.int() }),
    output: typed<DuesStep>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'STEP_NEWER_CHANGES'],
    touches,
  }),
}
