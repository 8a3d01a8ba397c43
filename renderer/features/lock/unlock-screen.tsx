import { Button, Card, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/app-error.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { DisplaySettings } from '../../ui/display-settings.tsx'
import { NoticeStrip } from '../../ui/notice-strip.tsx'
import { NotOpened } from '../start/not-opened.tsx'
import { PasswordItem } from '../../ui/password-item.tsx'

interface UnlockScreenProps {
  readonly name: string
  readonly file: string
}

/** A locked ledger waits: nothing of it is shown until its password is typed. */
export function UnlockScreen({ name, file }: UnlockScreenProps): ReactNode {
  const { t } = useTranslation('lock')
  const leave = useCommand('lock.leave')
  return (
    <main className="start unlock">
      <NoticeStrip />
      <header className="start-header">
        <div>
          <h1>{t('unlock.title')}</h1>
          <p>{t('unlock.ledger', { name })}</p>
          <p className="quiet file-path">{file}</p>
        </div>
        <DisplaySettings />
      </header>
      <Card>
        <UnlockForm file={file} />
        <Button type="link" onClick={() => leave.mutate({})}>
          {t('unlock.other')}
        </Button>
      </Card>
    </main>
  )
}

function UnlockForm({ file }: { readonly file: string }): ReactNode {
  const { t } = useTranslation('lock')
  const { recent } = useStatus()
  const open = useCommand('lock.open', { quiet: true })
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && password === ''
  const submit = (): void => {
    setTried(true)
    // A wrong one stays: most are one letter away from the right one.
    if (password !== '') after(open.mutateAsync({ password }), () => undefined)
  }
  const isWrong = open.error instanceof AppError && open.error.code === 'LEDGER_PASSWORD'
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <PasswordItem
        id="unlock-password"
        label={t('unlock.password')}
        hint={t('unlock.passwordHelp')}
        fault={isMissing ? t('unlock.missing') : isWrong ? t('unlock.wrong') : null}
        // The one thing to do here.
        isFirst
        disabled={open.isPending}
        value={password}
        onChange={setPassword}
      />
      <Button type="primary" htmlType="submit" loading={open.isPending}>
        {t('unlock.submit')}
      </Button>
      {open.error && !isWrong && (
        <NotOpened error={open.error} index={recent.findIndex((one) => one.file === file)} />
      )}
    </Form>
  )
}
