import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordFault, type PasswordDraft } from './new-password.ts'

interface PasswordFieldsProps {
  readonly draft: PasswordDraft
  readonly onChange: (draft: PasswordDraft) => void
  /** Whether what is wrong is said already. */
  readonly tried: boolean
  /** What the two fields are called. */
  readonly labels: readonly [string, string]
}

/** A new password, typed twice. */
export function PasswordFields({ draft, onChange, tried, labels }: PasswordFieldsProps): ReactNode {
  const { t } = useTranslation('lock')
  const fault = tried ? passwordFault(draft) : null
  return (
    <>
      <Form.Item
        label={labels[0]}
        htmlFor="new-password"
        extra={t('fields.help')}
        validateStatus={fault === 'short' ? 'error' : ''}
        help={fault === 'short' && t('fields.short')}
      >
        <Input.Password
          id="new-password"
          maxLength={200}
          autoComplete="off"
          value={draft.password}
          onChange={(event) => onChange({ ...draft, password: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={labels[1]}
        htmlFor="new-password-again"
        validateStatus={fault === 'differs' ? 'error' : ''}
        help={fault === 'differs' && t('fields.differs')}
      >
        <Input.Password
          id="new-password-again"
          maxLength={200}
          autoComplete="off"
          value={draft.again}
          onChange={(event) => onChange({ ...draft, again: event.target.value })}
        />
      </Form.Item>
    </>
  )
}
