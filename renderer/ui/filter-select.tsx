import { CloseCircleFilled } from '@ant-design/icons'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FilterSelectProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

/** One filter of a list; its label stands in it while nothing is chosen. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className="filter-select"
      allowClear={{ label: t('clear'), clearIcon: <CloseCircleFilled aria-hidden="true" /> }}
      value={value}
      options={[...options]}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  )
}
