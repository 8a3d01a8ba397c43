import { Select } from 'antd'
import type { ReactNode } from 'react'

interface FilterSelectProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

/** One filter of a list; its label stands in it while nothing is chosen. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps): ReactNode {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className="filter-select"
      allowClear
      value={value}
      options={[...options]}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  )
}
