import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../shared/app-error.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { DamagedLedger } from './damaged-ledger.tsx'
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

interface NotOpenedProps {
  readonly error: Error
  readonly index: number
}

/** Why a ledger did not open; where it is damaged, with its last good backup. */
function NotOpened({ error, index }: NotOpenedProps): ReactNode {
  const isDamaged =
    error instanceof AppError &&
    (error.code === 'LEDGER_DAMAGED' || error.code === 'LEDGER_NOT_A_LEDGER')
  return isDamaged ? <DamagedLedger index={index} /> : <ErrorPanel error={error} />
}
