import type { IsoMonth, PartialDate } from '../../calendar.ts'
import type { DuesCategory } from '../../domain/kinds.ts'
import type { Fen } from '../../money.ts'

/** What one person paid for a month, for several, or for a year. */
export interface PaymentRecord {
  readonly row: number
  readonly seq: number | null
  readonly name: string
  readonly idCard: string | null
  readonly branch: string | null
  readonly categoryText: string | null
  readonly category: DuesCategory | null
  /** The months that the amounts are for, both included; null where neither row nor sheet tells. */
  readonly fromMonth: IsoMonth | null
  readonly toMonth: IsoMonth | null
  readonly baseFen: Fen | null
  /** Share of the base in thousandths (0.5 % = 5). */
  readonly ratePermille: number | null
  readonly monthlyDueFen: Fen | null
  /** What is due for all of the months. */
  readonly dueFen: Fen | null
  readonly paidFen: Fen | null
  /** A mark in the stead of an amount. */
  readonly mark: 'exempt' | 'notDue' | 'unpaid' | null
  /** The words beside the amount: "14.90（代缴）". */
  readonly note: string | null
  readonly paidOn: PartialDate | null
  /** Money for months that were due before (补缴): says nothing of what is due now. */
  readonly isBackPayment: boolean
  readonly remark: string | null
}
