import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { useLedger } from '../client/use-status.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Navigation } from './navigation.tsx'
import { OverlaysProvider } from './overlays-provider.tsx'

/** Navigation on the left, the screen beside it, drawers over both. */
export function Shell(): ReactNode {
  const { t } = useTranslation()
  const ledger = useLedger()
  return (
    <OverlaysProvider>
      <div className="shell">
        <Navigation />
        <main className="screen">
          {ledger.sample && (
            <p className="sample-note" role="note">
              {t('sampleNote')}
            </p>
          )}
          <ErrorBoundary>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
    </OverlaysProvider>
  )
}
