import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface SearchBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Filters a list while typing. */
export function SearchBox({ label, value, onChange }: SearchBoxProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Input
      type="search"
      className="search-box"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden="true" />}
      allowClear={{ clearIcon: <CloseCircleFilled aria-label={t('clear')} /> }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
