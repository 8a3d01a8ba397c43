import { squeeze } from '../plain-text.ts'

export interface BackPayment {
  /** Month in which the money was paid. */
  readonly paidIn: number
  /** Months that the money was for. */
  readonly months: readonly number[]
}

const TOLD = /(\d{1,2})月份?补[交缴]([\d月份、,和及\-~至到—–]{1,60})/gu
const SPAN = /(\d{1,2})月?(?:[-~至到—–](\d{1,2}))?/gu

function monthsOf(text: string): number[] {
  const months: number[] = []
  for (const [, from = '', to] of text.replaceAll('份', '').matchAll(SPAN)) {
    for (let month = Number(from); month <= Number(to ?? from) && month <= 12; month += 1) {
      if (month >= 1) months.push(month)
    }
  }
  return months
}

/** Back payments that a remark tells: "6月补缴3-5月" → paid in 6 for 3, 4 and 5. */
export function backPaymentsOf(remark: string | null): BackPayment[] {
  const told = [...squeeze(remark ?? '').matchAll(TOLD)]
  return told
    .map(([, paidIn, months = '']) => ({ paidIn: Number(paidIn), months: monthsOf(months) }))
    .filter(({ paidIn, months }) => paidIn >= 1 && paidIn <= 12 && months.length > 0)
}
