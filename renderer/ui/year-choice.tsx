import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/calendar.ts'
import { useLedger, useStatus } from '../client/use-status.ts'
import { keptState } from './kept-state.tsx'

const chosenYear = keptState<number | null>(null)
export const YearProvider = chosenYear.Provider

/** The year that all screens look at: the chosen one, else that of today. */
export function useYear(): readonly [number, (year: number) => void] {
  const [chosen, choose] = chosenYear.useKept()
  const { today } = useStatus()
  const { years } = useLedger()
  const year = chosen !== null && years.includes(chosen) ? chosen : yearOf(today)
  return [year, choose]
}

/** Chooses the year. */
export function YearSelect(): ReactNode {
  const { t } = useTranslation()
  const [year, choose] = useYear()
  const { years } = useLedger()
  const offered = years.includes(year) ? years : [year, ...years]
  return (
    <Select
      aria-label={t('year')}
      data-testid="year"
      className="year-select"
      value={year}
      onChange={choose}
      options={offered.map((value) => ({ value, label: t('dates.year', { year: value }) }))}
    />
  )
}
