import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'

const tabs = [
  { key: 'grid', to: '/dues' },
  { key: 'arrears', to: '/dues/arrears' },
] as const

/** The ledger of a year and the list of arrears, side by side. */
export function DuesLayout(): ReactNode {
  const { t } = useTranslation('dues')
  return (
    <>
      <nav className="screen-tabs" aria-label={t('tabs.label')}>
        {tabs.map(({ key, to }) => (
          <NavLink key={key} to={to} end className="screen-tab">
            {t(`tabs.${key}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
