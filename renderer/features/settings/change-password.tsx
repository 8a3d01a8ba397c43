import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import { emptyPassword, passwordFault } from '../lock/new-password.ts'
import { PasswordFields } from '../lock/password-fields.tsx'
import { PasswordItem } from '../../ui/password-item.tsx'

/** Takes another password, for who knows the one now or has the recovery key. */
export function ChangePassword(): ReactNode {
  const { t } = useTranslation('lock')
  const { tell } = useNotices()
  const [password, setPassword] = useState('')
  const [next, setNext] = useState(emptyPassword)
  const [tried, setTried] = useState(false)
  const change = useCommand('lock.setPassword')
  const changed = (): void => {
    setPassword('')
    setNext(emptyPassword)
    setTried(false)
    tell({
      key: 'password',
      kind: 'done',
      title: (words) => words('lock:settings.changed'),
      detail: (words) => words('lock:settings.changedText'),
    })
  }
  const submit = (): void => {
    setTried(true)
    if (password === '' || passwordFault(next) !== null) return
    after(change.mutateAsync({ password, next: next.password }), changed)
  }
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <h3>{t('settings.change')}</h3>
      <PasswordItem
        id="old-password"
        label={t('settings.old')}
        fault={tried && password === '' ? t('unlock.missing') : null}
        value={password}
        onChange={setPassword}
      />
      <PasswordFields
        draft={next}
        onChange={setNext}
        tried={tried}
        labels={[t('settings.new'), t('settings.again')]}
      />
      <Button htmlType="submit" loading={change.isPending}>
        {t('settings.save')}
      </Button>
    </Form>
  )
}
