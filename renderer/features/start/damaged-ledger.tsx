import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useNotices } from '../../ui/notices.ts'
import { useFormat } from '../../ui/use-format.ts'
import { fileNameOf } from '../../ui/file-name-of.ts'
import { useEnter } from './use-enter.ts'

/** A ledger that cannot be opened: its last good backup, and what that holds. */
export function DamagedLedger({ index }: { readonly index: number }): ReactNode {
  const { t } = useTranslation(['start', 'backup'])
  const format = useFormat()
  const enter = useEnter()
  const { tell } = useNotices()
  const good = useProcedure('backups.ofRecent', { index })
  const recover = useCommand('backups.recover')
  const when = (at: string): string => `${format.date(at.slice(0, 10))} ${at.slice(11, 16)}`
  const take = (): void =>
    after(recover.mutateAsync({ index }), ({ ledger, aside }) => {
      const file = fileNameOf(aside)
      tell({
        key: 'backup',
        kind: 'done',
        title: (words) => words('backup:recovered'),
        detail: (words) => words('backup:recoveredText', { file }),
      })
      enter(ledger)
    })
  return (
    <Loaded query={good}>
      {({ backup }) => (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('damaged.title')}
          description={
            backup?.holds ? (
              <>
                <p>{t('damaged.backup', { at: when(backup.at) })}</p>
                <p>
                  {t('backup:holds', {
                    members: backup.holds.members,
                    activities: backup.holds.activities,
                    payments: backup.holds.payments,
                    changed: backup.holds.changedAt === null ? '—' : when(backup.holds.changedAt),
                  })}
                </p>
                <Button type="primary" loading={recover.isPending} onClick={take}>
                  {t('damaged.take')}
                </Button>
              </>
            ) : (
              t('damaged.none')
            )
          }
        />
      )}
    </Loaded>
  )
}
