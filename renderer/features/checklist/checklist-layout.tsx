import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { useBranches } from '../../ui/branch-choice.tsx'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** The checklist line by line; of several branches, all of them, their rounds and their problems. */
export function ChecklistLayout(): ReactNode {
  const { t } = useTranslation('supervision')
  // A branch alone has nothing to compare, and needs the room: its register leads to its problems.
  if (useBranches().length < 2) return <Outlet />
  const tabs = [
    { to: '/checklist', title: t('tabs.list') },
    { to: '/checklist/rectification', title: t('tabs.rectification') },
    { to: '/checklist/matrix', title: t('tabs.matrix') },
    { to: '/checklist/rounds', title: t('tabs.rounds') },
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
