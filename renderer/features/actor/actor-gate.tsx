import { Card } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { NoticeStrip } from '../../ui/notice-strip.tsx'
import { ActorForm } from './actor-form.tsx'

/**
 * Asks who works today before anything can be changed: the audit log says it of each command. Who is
 * alone on this computer is asked once; the sample keeps no log that matters.
 */
export function ActorGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('actor')
  const { settings } = useStatus()
  const { sample } = useLedger()
  if (sample || settings.actor !== null) return children
  return (
    <main className="start unlock">
      <NoticeStrip />
      <header className="start-header">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('text')}</p>
        </div>
      </header>
      <Card>
        <ActorForm />
      </Card>
    </main>
  )
}
