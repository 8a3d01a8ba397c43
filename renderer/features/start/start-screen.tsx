import { Card } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useStatus } from '../../client/use-status.ts'
import { DisplaySettings } from '../../ui/display-settings.tsx'
import { NoticeStrip } from '../../ui/notice-strip.tsx'
import { CreateLedgerForm } from './create-ledger-form.tsx'
import { OtherWays } from './other-ways.tsx'

/** The first screen: what the app does, a new ledger, or one that is there already. */
export function StartScreen(): ReactNode {
  const { t } = useTranslation('start')
  const { ledger } = useStatus()
  return (
    <main className="start">
      <NoticeStrip />
      <header className="start-header">
        <div>
          <h1>{t('welcome')}</h1>
          <p>{t('what')}</p>
        </div>
        <DisplaySettings />
      </header>
      {ledger && (
        <p>
          <Link to="/today">{t('back', { name: ledger.name })}</Link>
        </p>
      )}
      <div className="start-columns">
        <Card title={<h2>{t('create.title')}</h2>}>
          <CreateLedgerForm />
        </Card>
        <OtherWays />
      </div>
    </main>
  )
}
