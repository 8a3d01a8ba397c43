import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** The checklist line by line, and branches by areas. */
export function ChecklistLayout(): ReactNode {
  const { t } = useTranslation('supervision')
  const tabs = [
    { to: '/checklist', title: t('tabs.list') },
    { to: '/checklist/matrix', title: t('tabs.matrix') },
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
