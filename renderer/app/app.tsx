import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp } from 'antd'
import type { i18n } from 'i18next'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { HashRouter } from 'react-router'
import { ShownKeyProvider } from '../features/lock/shown-key.ts'
import { Appearance } from './appearance.tsx'
import { createQueryClient } from './create-query-client.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FailureNotices } from './failure-notices.tsx'
import { NoticesProvider } from './notices-provider.tsx'
import { AppRoutes } from './routes.tsx'
import { StartGate } from './start-gate.tsx'

/** The window: texts, answers, appearance and screens. */
export function App({ texts }: { readonly texts: i18n }): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={client}>
        <ErrorBoundary>
          <StartGate>
            <Appearance>
              <AntApp>
                <NoticesProvider>
                  <FailureNotices />
                  <HashRouter>
                    <ShownKeyProvider>
                      <AppRoutes />
                    </ShownKeyProvider>
                  </HashRouter>
                </NoticesProvider>
              </AntApp>
            </Appearance>
          </StartGate>
        </ErrorBoundary>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
