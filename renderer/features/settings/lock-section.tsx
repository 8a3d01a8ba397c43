import { LockOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { idleMinutes, type IdleMinutes } from '../../../shared/contract/app.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { useShownKey } from '../lock/shown-key.ts'
import { useLockNow } from '../lock/use-lock.ts'
import { ChangePassword } from './change-password.tsx'
import { SettingsSection } from './settings-section.tsx'
import { PasswordItem } from '../../ui/password-item.tsx'

/** Password, lock and recovery key of the open ledger. */
export function LockSection(): ReactNode {
  const { t } = useTranslation('lock')
  const { hasPassword } = useLedger()
  return (
    <SettingsSection
      title={t('settings.title')}
      note={t(hasPassword ? 'settings.note' : 'settings.noteNone')}
    >
      {hasPassword && (
        <>
          <LockNow />
          <ChangePassword />
          <ShowKey />
        </>
      )}
    </SettingsSection>
  )
}

function LockNow(): ReactNode {
  const { t } = useTranslation('lock')
  const lock = useLockNow()
  const { settings } = useStatus()
  const set = useCommand('app.setSettings')
  return (
    <>
      <p>
        <Button icon={<LockOutlined aria-hidden="true" />} onClick={lock}>
          {t('settings.lockNow')}
        </Button>
      </p>
      <Form.Item layout="vertical" label={t('settings.lockAfter')} htmlFor="lock-after">
        <Select<IdleMinutes>
          id="lock-after"
          value={settings.lockAfter}
          options={idleMinutes.map((value) => ({
            value,
            label: value === 0 ? t('settings.never') : t('settings.minutes', { n: value }),
          }))}
          onChange={(lockAfter) => set.mutate({ lockAfter })}
        />
      </Form.Item>
    </>
  )
}

function ShowKey(): ReactNode {
  const { t } = useTranslation('lock')
  const [, show] = useShownKey()
  const [password, setPassword] = useState('')
  const ask = useCommand('lock.recoveryKey')
  const submit = (): void =>
    after(ask.mutateAsync({ password }), ({ recoveryKey }) => {
      setPassword('')
      show(recoveryKey)
    })
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <PasswordItem
        id="show-key-password"
        label={t('settings.showHelp')}
        value={password}
        onChange={setPassword}
      />
      <Button htmlType="submit" disabled={password === ''} loading={ask.isPending}>
        {t('settings.show')}
      </Button>
    </Form>
  )
}
