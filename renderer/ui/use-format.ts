import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf, type IsoDate, type PartialDate, type Period } from '../../shared/calendar.ts'
import { fen, yuanText } from '../../shared/money.ts'

interface Format {
  readonly date: (date: PartialDate | null) => string
  /** A full day where the year is told beside it. */
  readonly dayOfYear: (day: IsoDate) => string
  /** Day and time of a local ISO time, to the minute. */
  readonly moment: (at: string | null) => string
  readonly period: (period: Period) => string
  readonly yuan: (amount: number | null) => string
  readonly count: (value: number | null) => string
}

const absent = '—'

/** Dates, periods and money as people write them; absent knowledge is a dash. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const date = (value: PartialDate): string => {
      // ISO text is how a date reads best in English beside Chinese records.
      if (i18n.language === 'en') return value
      const year = yearOf(value)
      const month = Number(value.slice(5, 7))
      if (value.length === 4) return t('dates.year', { year })
      if (value.length === 7) return t('dates.month', { year, month })
      return t('dates.day', { year, month, day: Number(value.slice(8)) })
    }
    const period = (value: Period): string => {
      const year = yearOf(value)
      if (value[5] === 'Q') return t('dates.quarter', { year, n: value.slice(6) })
      if (value[5] === 'H')
        return t(value.endsWith('1') ? 'dates.firstHalf' : 'dates.secondHalf', { year })
      return date(value)
    }
    return {
      date: (value) => (value === null ? absent : date(value)),
      dayOfYear: (day) =>
        i18n.language === 'en'
          ? day.slice(5)
          : t('dates.dayOfYear', { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }),
      moment: (at) => (at === null ? absent : `${date(at.slice(0, 10))} ${at.slice(11, 16)}`),
      period,
      yuan: (amount) => (amount === null ? absent : t('yuan', { amount: yuanText(fen(amount)) })),
      count: (value) => (value === null ? absent : String(value)),
    }
  }, [t, i18n.language])
}
