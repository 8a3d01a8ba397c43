import { Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartialDate } from '../../../shared/calendar.ts'
import { useStatus } from '../../client/use-status.ts'
import { typedFounding } from './typed-founding.ts'

interface FoundedFieldProps {
  readonly foundedOn: PartialDate | null
  readonly onChange: (date: PartialDate | null) => void
}

/** When the branch was founded, as exact as it is known; saved when the field is left. */
export function FoundedField({ foundedOn, onChange }: FoundedFieldProps): ReactNode {
  const { t } = useTranslation('settings')
  const { today } = useStatus()
  const [typed, setTyped] = useState(foundedOn ?? '')
  const [left, setLeft] = useState(false)
  const date = typed.trim() === '' ? null : typedFounding(typed, today)
  const isUnreadable = left && date === null && typed.trim() !== ''
  const settle = (): void => {
    setLeft(true)
    const isReadable = date !== null || typed.trim() === ''
    if (isReadable && date !== foundedOn) onChange(date)
  }
  return (
    <Form.Item
      layout="vertical"
      label={t('organization.foundedOn')}
      htmlFor="founded-on"
      validateStatus={isUnreadable ? 'error' : ''}
      help={t(isUnreadable ? 'organization.foundedUnreadable' : 'organization.foundedHelp')}
    >
      <Input
        id="founded-on"
        autoComplete="off"
        maxLength={20}
        placeholder={t('organization.foundedExample')}
        value={typed}
        onChange={(event) => {
          setLeft(false)
          setTyped(event.target.value)
        }}
        onBlur={settle}
        onPressEnter={settle}
      />
    </Form.Item>
  )
}
