import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerInfo } from '../../../shared/contract/app.ts'
import type { BackupRow } from '../../../shared/contract/backups.ts'
import { after } from '../../client/after.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { fileNameOf } from '../../ui/file-name-of.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useNotices } from '../../ui/notices.ts'
import { useFormat } from '../../ui/use-format.ts'
import { SalvagedLedger } from './salvaged-ledger.tsx'
import { useEnter } from './use-enter.ts'

/** A ledger that cannot be opened: its last good backup, and what can still be read of it. */
export function DamagedLedger({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation(['start', 'backup'])
  const enter = useEnter()
  const { tell } = useNotices()
  const good = useProcedure('backups.ofRecent', { index })
  const recover = useCommand('backups.recover')
  const opened =
    (how: 'recovered' | 'salvaged') =>
    ({ ledger, aside }: { ledger: LedgerInfo; aside: string }): void => {
      const file = fileNameOf(aside)
      tell({
        key: 'backup',
        kind: 'done',
        title: (words) => words(`backup:${how}`),
        detail: (words) => words(`backup:${how}Text`, { file }),
      })
      enter(ledger)
    }
  const take = (): void => after(recover.mutateAsync({ index }), opened('recovered'))
  return (
    <Loaded query={good}>
      {({ backup }) => (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="damaged"
          title={t('damaged.title')}
          description={
            <>
              <GoodBackup backup={backup} isBusy={recover.isPending} onTake={take} />
              <SalvagedLedger index={index} onTaken={opened('salvaged')} />
            </>
          }
        />
      )}
    </Loaded>
  )
}

interface GoodBackupProps {
  readonly backup: BackupRow | null
  readonly isBusy: boolean
  readonly onTake: () => void
}

function GoodBackup({ backup, isBusy, onTake }: GoodBackupProps): ReactNode {
  const { t } = useTranslation(['start', 'backup'])
  const format = useFormat()
  if (!backup?.holds) return <p>{t('damaged.none')}</p>
  const { members, activities, payments, changedAt } = backup.holds
  const changed = format.moment(changedAt)
  return (
    <>
      <p>{t('damaged.backup', { at: format.moment(backup.at) })}</p>
      <p>{t('backup:holds', { members, activities, payments, changed })}</p>
      <p>
        <Button type="primary" loading={isBusy} onClick={onTake}>
          {t('damaged.take')}
        </Button>
      </p>
    </>
  )
}
