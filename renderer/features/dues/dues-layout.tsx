import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** The ledger of a year and the list of arrears, side by side. */
export function DuesLayout(): ReactNode {
  const { t } = useTranslation('dues')
  const tabs = [
    { to: '/dues', title: t('tabs.grid') },
    { to: '/dues/arrears', title: t('tabs.arrears') },
    { to: '/dues/handover', title: t('tabs.handover') },
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
