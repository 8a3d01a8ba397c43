import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const quarters = [1, 2, 3, 4] as const
const MONTHS = 12

interface PeriodSelectProps {
  /** Empty: the whole year; `-Q1`, `-03`. */
  readonly part: string
  readonly onChange: (part: string) => void
}

/** All of the year, one of its quarters or one of its months. */
export function PeriodSelect({ part, onChange }: PeriodSelectProps): ReactNode {
  const { t } = useTranslation('supervision')
  const months = Array.from({ length: MONTHS }, (_, index) => index + 1)
  return (
    <Select
      aria-label={t('period')}
      data-testid="period"
      className="year-select"
      popupMatchSelectWidth={false}
      value={part}
      onChange={onChange}
      options={[
        { value: '', label: t('wholeYear') },
        ...quarters.map((n) => ({ value: `-Q${n}`, label: t('quarter', { n }) })),
        ...months.map((n) => ({
          value: `-${String(n).padStart(2, '0')}`,
          label: t('month', { n }),
        })),
      ]}
    />
  )
}
