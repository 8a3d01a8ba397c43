import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { usePrintReady } from '../../print/use-print-ready.ts'

/** The route for the printer: the recovery key on a page of its own. */
export function RecoveryKeyPage(): ReactNode {
  const { data } = useProcedure('lock.printed', {})
  return data ? <Page {...data} /> : null
}

interface PageProps {
  readonly recoveryKey: string
  readonly ledger: string
  readonly file: string
}

function Page({ recoveryKey, ledger, file }: PageProps): ReactNode {
  const { t } = useTranslation('lock')
  usePrintReady()
  return (
    <main className="recovery-key-page">
      <h1>{t('key.paperTitle')}</h1>
      <dl>
        <dt>{t('key.paperLedger')}</dt>
        <dd>{ledger}</dd>
        <dt>{t('key.paperFile')}</dt>
        <dd>{file}</dd>
      </dl>
      <p className="recovery-key">{recoveryKey}</p>
      <p>{t('key.paperUse')}</p>
      <p>{t('key.paperKeep')}</p>
    </main>
  )
}
