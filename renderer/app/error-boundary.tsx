import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

/** Catches what a screen throws: says so, keeps the ledger safe, offers to show the window anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <Broken error={error} /> : this.props.children
  }
}

function Broken({ error }: { readonly error: Error }): ReactNode {
  const { t } = useTranslation()
  return (
    <Result
      status="error"
      title={t('broken.title')}
      subTitle={t('broken.text')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      <p className="quiet">{t('broken.detail', { message: error.message })}</p>
    </Result>
  )
}
