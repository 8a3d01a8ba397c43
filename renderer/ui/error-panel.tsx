import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorMessage } from './use-error-message.ts'

interface ErrorPanelProps {
  readonly error: Error
  readonly title?: string
  /** What was kept and what to do now. */
  readonly advice?: string
  readonly onRetry?: () => void
}

/** A failure in plain words: what happened, what was kept, what to do. */
export function ErrorPanel({ error, title, advice, onRetry }: ErrorPanelProps): ReactNode {
  const { t } = useTranslation()
  const message = useErrorMessage()
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? t('failed')}
      description={
        <>
          <p>{message(error)}</p>
          {advice && <p>{advice}</p>}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  )
}
