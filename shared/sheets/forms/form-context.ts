import type { PartialDate, Period } from '../../calendar.ts'
import type { Text } from '../../text.ts'

export type Translate = (text: Text) => string

/** What every form needs beside its rows. */
export interface FormContext {
  readonly translate: Translate
  /** Chooses among the two languages of the rule data. */
  readonly language: 'zh' | 'en'
  /** Hides the middle of ID and telephone numbers. */
  readonly masked: boolean
}

/** 1962-05 → 1962.05: as exact as the date is, never with an invented day. */
export function dateText(date: PartialDate | null): string | null {
  return date === null ? null : date.replaceAll('-', '.')
}

/** 2024-03-15 → 2024年3月15日, in the words of the language; a month or a year stays one. */
export function longDate(date: PartialDate): Text {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return { key: 'forms:date.year', params: { year } }
  if (day === undefined) {
    return { key: 'forms:date.month', params: { year, month: Number(month) } }
  }
  return { key: 'forms:date.day', params: { year, month: Number(month), day: Number(day) } }
}

/** 2026-Q2 → 2026年第二季度, in the words of the language. */
export function periodText(period: Period): Text {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part.startsWith('Q')) return { key: `forms:period.quarter${part[1]}`, params: { year } }
  if (part.startsWith('H')) return { key: `forms:period.half${part[1]}`, params: { year } }
  return longDate(period)
}
