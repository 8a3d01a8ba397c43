import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { NotOpened } from './not-opened.tsx'
import { useEnter } from './use-enter.ts'

/** Ledgers opened before; one that is not there now says so. */
export function RecentLedgers(): ReactNode {
  const { t } = useTranslation('start')
  const { recent } = useStatus()
  const enter = useEnter()
  const open = useCommand('ledger.openRecent', { quiet: true })
  if (recent.length === 0) return <p className="quiet">{t('open.noneRecent')}</p>
  return (
    <ul className="recent" aria-label={t('open.recent')}>
      {recent.map(({ name, file, present }, index) => (
        <li key={file}>
          <button
            type="button"
            className="recent-ledger"
            disabled={!present || open.isPending}
            onClick={() => after(open.mutateAsync({ index }), enter)}
          >
            <strong>{name}</strong>
            <span className="quiet">{present ? file : t('open.notThere', { file })}</span>
          </button>
          {open.error && open.variables.index === index && (
            <NotOpened error={open.error} index={index} />
          )}
        </li>
      ))}
    </ul>
  )
}
