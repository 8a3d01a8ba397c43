import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordItem } from '../../ui/password-item.tsx'
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
      <PasswordItem
        id="new-password"
        label={labels[0]}
        hint={t('fields.help')}
        fault={fault === 'short' ? t('fields.short') : null}
        value={draft.password}
        onChange={(password) => onChange({ ...draft, password })}
      />
      <PasswordItem
        id="new-password-again"
        label={labels[1]}
        fault={fault === 'differs' ? t('fields.differs') : null}
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
      />
    </>
  )
}
