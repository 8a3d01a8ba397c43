import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** Activities as a list, as planned, and in pictures. */
export function ActivitiesLayout(): ReactNode {
  const { t } = useTranslation('recording')
  const tabs = [
    { to: '/activities', title: t('tabs.list') },
    { to: '/activities/plan', title: t('tabs.plan') },
    { to: '/activities/pictures', title: t('tabs.pictures') },
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
