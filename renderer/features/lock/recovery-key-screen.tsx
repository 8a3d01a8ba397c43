import { PrinterOutlined } from '@ant-design/icons'
import { Button, Card, Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { NoticeStrip } from '../../ui/notice-strip.tsx'
import { usePrinting } from '../../ui/use-printing.ts'

interface RecoveryKeyScreenProps {
  readonly recoveryKey: string
  readonly onDone: () => void
}

/** The recovery key, to be printed or written down before anything else is done. */
export function RecoveryKeyScreen({ recoveryKey, onDone }: RecoveryKeyScreenProps): ReactNode {
  const { t } = useTranslation('lock')
  const { name } = useLedger()
  const [isKept, setKept] = useState(false)
  const print = useCommand('lock.printRecoveryKey')
  const follow = usePrinting()
  return (
    <main className="start unlock">
      <NoticeStrip />
      <header className="start-header">
        <div>
          <h1>{t('key.title')}</h1>
          <p>{t('key.what', { name })}</p>
        </div>
      </header>
      <Card>
        <p className="recovery-key" aria-label={t('key.label')} role="note">
          {recoveryKey}
        </p>
        <p>{t('key.keep')}</p>
        <p>
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden="true" />}
            onClick={() => follow(print.mutateAsync({ recoveryKey }))}
          >
            {t('key.print')}
          </Button>
        </p>
        <p>
          <Checkbox checked={isKept} onChange={(event) => setKept(event.target.checked)}>
            {t('key.kept')}
          </Checkbox>
        </p>
        <Button disabled={!isKept} onClick={onDone}>
          {t('key.done')}
        </Button>
      </Card>
    </main>
  )
}
