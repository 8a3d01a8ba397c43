import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { monthsOfYear, type IsoDate } from '../../../shared/calendar.ts'

interface MatrixHeadProps {
  readonly year: number
  readonly today: IsoDate
}

/** The months; the present one is marked. */
export function MatrixHead({ year, today }: MatrixHeadProps): ReactNode {
  const { t } = useTranslation('today')
  return (
    <div role="row" className="matrix-row matrix-head">
      <span role="columnheader" className="matrix-title">
        {t('matrix.duty')}
      </span>
      {monthsOfYear(year).map((month, index) => {
        const isNow = today.startsWith(month)
        return (
          <span
            key={month}
            role="columnheader"
            className={isNow ? 'matrix-month now' : 'matrix-month'}
            aria-current={isNow ? 'date' : undefined}
          >
            {t(`months.${monthKeys[index] ?? '1'}`)}
          </span>
        )
      })}
    </div>
  )
}

const monthKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
