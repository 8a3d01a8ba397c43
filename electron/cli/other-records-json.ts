import type { PaymentRecord } from '../../shared/sheets/records/payments.ts'
import type { DisciplineRecord, TrainingRecord } from '../../shared/sheets/records/rosters.ts'
import type { SummaryRecord } from '../../shared/sheets/records/summary.ts'

type Json = Readonly<Record<string, unknown>>

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)

/** Amounts as the sheet prints them (yuan, under the sheet's words) and in fen (`…Fen`). */
export function paymentJson({ category, categoryText, ...record }: PaymentRecord): Json {
  return {
    ...record,
    category: categoryText,
    categoryCode: category,
    base: yuan(record.baseFen),
    monthlyDue: yuan(record.monthlyDueFen),
    due: yuan(record.dueFen),
    paid: yuan(record.paidFen),
  }
}

/** A line of figures: each under its heading, and with the letter of its column. */
export function summaryJson({ figures, ...record }: SummaryRecord): Json {
  return {
    ...record,
    figures: figures.map((figure) => ({ ...figure })),
    values: Object.fromEntries(figures.map(({ header, value }) => [header, value])),
  }
}

const disciplineWords = {
  warning: '警告',
  seriousWarning: '严重警告',
  removalFromPost: '撤销党内职务',
  probation: '留党察看',
  expulsion: '开除党籍',
} as const

export function disciplineJson({ kind, kindText, ...record }: DisciplineRecord): Json {
  return {
    ...record,
    disciplineKind: kind === null ? kindText : disciplineWords[kind],
    kindText,
  }
}

/** Hours of study as the sheet prints them; the ledger keeps tenths. */
export function trainingJson({ hoursTenths, ...record }: TrainingRecord): Json {
  return { ...record, hours: hoursTenths === null ? null : hoursTenths / 10 }
}
