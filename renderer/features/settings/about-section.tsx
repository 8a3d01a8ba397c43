import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { SettingsSection } from './settings-section.tsx'

/** Which version this is, and where the open ledger lies. */
export function AboutSection(): ReactNode {
  const { t } = useTranslation('settings')
  const { version } = useStatus()
  const { file } = useLedger()
  return (
    <SettingsSection title={t('about.title')}>
      <p>{t('about.version', { version })}</p>
      <p className="quiet">{t('about.offline')}</p>
      <p className="quiet file-path">{t('about.ledger', { file })}</p>
    </SettingsSection>
  )
}
