import {
  BookOutlined,
  CalendarOutlined,
  DeleteOutlined,
  FileDoneOutlined,
  HomeOutlined,
  ImportOutlined,
  MoneyCollectOutlined,
  PrinterOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { ActorLine } from '../features/actor/actor-line.tsx'
import { SearchButton } from '../features/search/search-button.tsx'
import { useLedger } from '../client/use-status.ts'
import { DisplaySettings } from '../ui/display-settings.tsx'

const screens = [
  { key: 'today', icon: <HomeOutlined aria-hidden="true" /> },
  { key: 'members', icon: <TeamOutlined aria-hidden="true" /> },
  { key: 'activities', icon: <CalendarOutlined aria-hidden="true" /> },
  { key: 'dues', icon: <MoneyCollectOutlined aria-hidden="true" /> },
  { key: 'registers', icon: <BookOutlined aria-hidden="true" /> },
  { key: 'checklist', icon: <FileDoneOutlined aria-hidden="true" /> },
  { key: 'paper', icon: <PrinterOutlined aria-hidden="true" /> },
  { key: 'import', icon: <ImportOutlined aria-hidden="true" /> },
  { key: 'bin', icon: <DeleteOutlined aria-hidden="true" /> },
  { key: 'settings', icon: <SettingOutlined aria-hidden="true" /> },
] as const

/** The screens, the open ledger, language and text size. */
export function Navigation(): ReactNode {
  const { t } = useTranslation()
  const ledger = useLedger()
  return (
    <nav className="navigation" aria-label={t('navigation')}>
      <p className="brand">{t('appName')}</p>
      <SearchButton />
      <ul>
        {screens.map(({ key, icon }) => (
          <li key={key}>
            <NavLink to={`/${key}`} className="nav-link">
              {icon}
              {t(`screens.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className="nav-foot">
        <p className="ledger-name" title={ledger.file}>
          {ledger.name}
        </p>
        <ActorLine />
        <NavLink to="/start" className="nav-link small">
          {t('switchLedger')}
        </NavLink>
        <DisplaySettings />
      </div>
    </nav>
  )
}
