import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { useLedger, useStatus } from '../client/use-status.ts'
import { NoticeStrip } from '../ui/notice-strip.tsx'
import { useFormat } from '../ui/use-format.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Navigation } from './navigation.tsx'
import { OverlaysProvider } from './overlays-provider.tsx'

/** Navigation on the left, the screen beside it below its strip, drawers over both. */
export function Shell(): ReactNode {
  const { pathname } = useLocation()
  return (
    <OverlaysProvider>
      <div className="shell">
        <Navigation />
        <div className="desk">
          <NoticeStrip>
            <Standing />
          </NoticeStrip>
          {/* Another screen is another element: it starts at its top and with no earlier failure. */}
          <main key={pathname} className="screen" tabIndex={-1}>
            <ErrorBoundary>
              <Outlet />
            </ErrorBoundary>
          </main>
        </div>
      </div>
    </OverlaysProvider>
  )
}

/** What stands in the strip while nothing has happened. */
function Standing(): ReactNode {
  const { t } = useTranslation()
  const { today } = useStatus()
  const ledger = useLedger()
  const format = useFormat()
  return (
    <>
      <p className="quiet">{t('todayIs', { today: format.date(today) })}</p>
      {ledger.clockBehind !== null && (
        <p className="clock-note" role="note">
          {t('clockBehind', {
            at: format.moment(ledger.clockBehind),
          })}
        </p>
      )}
      {ledger.sample && (
        <p className="sample-note" role="note">
          {t('sampleNote')}
        </p>
      )}
    </>
  )
}
