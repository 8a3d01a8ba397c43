import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** Workbooks in, workbooks out and empty ones, side by side. */
export function ExchangeLayout(): ReactNode {
  const { t } = useTranslation('exports')
  const tabs = [
    { to: '/import', title: t('tabs.import') },
    { to: '/import/export', title: t('tabs.export') },
    { to: '/import/templates', title: t('tabs.templates') },
    { to: '/import/packages', title: t('tabs.packages') },
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
