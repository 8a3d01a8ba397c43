import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBranches } from '../../ui/branch-choice.tsx'
import { ScreenTabs } from '../../ui/screen-tabs.tsx'

/** The checklist line by line and what has to be put right; of several branches, all and the rounds. */
export function ChecklistLayout(): ReactNode {
  const { t } = useTranslation('supervision')
  // A branch alone has nothing to compare, and nobody to visit.
  const isSuperior = useBranches().length > 1
  const tabs = [
    { to: '/checklist', title: t('tabs.list') },
    { to: '/checklist/rectification', title: t('tabs.rectification') },
    ...(isSuperior
      ? [
          { to: '/checklist/matrix', title: t('tabs.matrix') },
          { to: '/checklist/rounds', title: t('tabs.rounds') },
        ]
      : []),
  ]
  return <ScreenTabs label={t('tabs.label')} tabs={tabs} />
}
