import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ruleAreas, type RuleArea } from '../../ui/rule-areas.ts'

interface AreaSelectProps {
  /** Null: a column for each area. */
  readonly area: RuleArea | null
  readonly onChange: (area: RuleArea | null) => void
}

/** Columns by area, or the duties of one area. */
export function AreaSelect({ area, onChange }: AreaSelectProps): ReactNode {
  const { t } = useTranslation(['supervision', 'settings'])
  return (
    <Select<RuleArea | ''>
      aria-label={t('by')}
      data-testid="area"
      className="year-select"
      popupMatchSelectWidth={false}
      value={area ?? ''}
      onChange={(value) => onChange(value === '' ? null : value)}
      options={[
        { value: '' as const, label: t('byAreas') },
        // Signals are no duties, and N is asked of committees.
        ...ruleAreas
          .filter((letter) => letter !== 'S' && letter !== 'N')
          .map((value) => ({ value, label: t(`settings:areas.${value}`) })),
      ]}
    />
  )
}
