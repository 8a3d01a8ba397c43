import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dutyStatuses } from '../../../shared/rules/finding.ts'
import { StatusTag } from '../../ui/status-tag.tsx'

/** What colours and symbols of the matrix mean, and how to move in it. */
export function MatrixLegend(): ReactNode {
  const { t } = useTranslation('today')
  return (
    <div className="legend">
      {dutyStatuses.map((status) => (
        <StatusTag key={status} mark={status} />
      ))}
      <span className="quiet">{t('matrix.help')}</span>
    </div>
  )
}
