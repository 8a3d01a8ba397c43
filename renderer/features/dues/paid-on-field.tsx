import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PaidOnFieldProps {
  readonly value: string
  readonly isReadable: boolean
  readonly onChange: (text: string) => void
}

/** When the money came that is entered now; empty: in the month that it is for. */
export function PaidOnField({ value, isReadable, onChange }: PaidOnFieldProps): ReactNode {
  const { t } = useTranslation('dues')
  return (
    <label className="dues-paid-on">
      <span>{t('paidOn.label')}</span>
      <Input
        value={value}
        status={isReadable ? '' : 'error'}
        aria-invalid={!isReadable}
        autoComplete="off"
        placeholder={t('paidOn.empty')}
        onChange={(event) => onChange(event.target.value)}
      />
      {!isReadable && <span role="alert">{t('paidOn.unreadable')}</span>}
    </label>
  )
}
