import { ExperimentOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { RecentLedgers } from './recent-ledgers.tsx'
import { useEnter } from './use-enter.ts'

/** Try the sample, open a file, open a recent one. */
export function OtherWays(): ReactNode {
  const { t } = useTranslation('start')
  const enter = useEnter()
  const open = useCommand('ledger.open')
  const sample = useCommand('ledger.openSample')
  return (
    <div className="start-side">
      <Card title={<h2>{t('sample.title')}</h2>}>
        <p>{t('sample.text')}</p>
        <Button
          icon={<ExperimentOutlined aria-hidden="true" />}
          loading={sample.isPending}
          onClick={() => after(sample.mutateAsync({}), enter)}
        >
          {t('sample.open')}
        </Button>
      </Card>
      <Card title={<h2>{t('open.title')}</h2>}>
        <RecentLedgers />
        <Button
          icon={<FolderOpenOutlined aria-hidden="true" />}
          loading={open.isPending}
          onClick={() => after(open.mutateAsync({}), enter)}
        >
          {t('open.choose')}
        </Button>
      </Card>
    </div>
  )
}
