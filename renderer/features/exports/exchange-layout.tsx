import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'

const tabs = [
  { key: 'import', to: '/import' },
  { key: 'export', to: '/import/export' },
  { key: 'templates', to: '/import/templates' },
] as const

/** Workbooks in, workbooks out and empty ones, side by side. */
export function ExchangeLayout(): ReactNode {
  const { t } = useTranslation('exports')
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
