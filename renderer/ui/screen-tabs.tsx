import type { ReactNode } from 'react'
import { NavLink, Outlet } from 'react-router'

interface ScreenTabsProps {
  readonly label: string
  readonly tabs: readonly { readonly to: string; readonly title: string }[]
}

/** Parts of a screen side by side, each with an address of its own. */
export function ScreenTabs({ label, tabs }: ScreenTabsProps): ReactNode {
  return (
    <>
      <nav className="screen-tabs" aria-label={label}>
        {tabs.map(({ to, title }) => (
          <NavLink key={to} to={to} end className="screen-tab">
            {title}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  )
}
