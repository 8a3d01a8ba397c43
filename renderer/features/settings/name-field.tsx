import { Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface NameFieldProps {
  readonly name: string
  readonly onChange: (name: string) => void
}

/** What the branch is called; saved when the field is left. */
export function NameField({ name, onChange }: NameFieldProps): ReactNode {
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState(name)
  const settled = typed.trim()
  const settle = (): void => {
    if (settled !== '' && settled !== name) onChange(settled)
  }
  return (
    <Form.Item
      layout="vertical"
      label={t('organization.name')}
      htmlFor="branch-name"
      validateStatus={settled === '' ? 'error' : ''}
      help={settled === '' && t('organization.nameMissing')}
    >
      <Input
        id="branch-name"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
        onPressEnter={settle}
      />
    </Form.Item>
  )
}
