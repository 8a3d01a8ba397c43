import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../client/hooks.ts'
import { ErrorPanel } from '../ui/error-panel.tsx'

/** Waits for the state of the app, on which language, text size and screens depend. */
export function StartGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation()
  const status = useProcedure('app.status', {})
  if (status.data) return children
  if (status.error) return <ErrorPanel error={status.error} onRetry={() => void status.refetch()} />
  return <Spin fullscreen description={t('loading')} />
}
