import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { useLedger } from '../../client/use-status.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useNotices } from '../../ui/notices.ts'
import { BackupList } from './backup-list.tsx'
import { SecondPlaceLine } from './second-place-line.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Copies of the ledger that the app keeps by itself: what each holds, one more now, one brought back. */
export function BackupSection(): ReactNode {
  const { t } = useTranslation('backup')
  const { sample } = useLedger()
  return (
    <SettingsSection title={t('title')} note={t(sample ? 'noteSample' : 'note')}>
      {!sample && <Kept />}
    </SettingsSection>
  )
}

function Kept(): ReactNode {
  const { t } = useTranslation('backup')
  const { tell } = useNotices()
  const backups = useProcedure('backups.list', {})
  const make = useCommand('backups.make')
  const show = useCommand('backups.show')
  const made = ({ second }: { readonly second: string | null }): void => {
    tell({ key: 'backup', kind: 'done', title: (words) => words('backup:made') })
    if (second !== 'failed') return
    tell({
      key: 'second',
      kind: 'failed',
      title: (words) => words('backup:second.failed'),
      detail: (words) => words('backup:second.failedText'),
    })
  }
  return (
    <>
      <p>
        <Button
          type="primary"
          loading={make.isPending}
          onClick={() => after(make.mutateAsync({}), made)}
        >
          {t('make')}
        </Button>{' '}
        <Button disabled={!backups.data?.rows.length} onClick={() => show.mutate({})}>
          {t('show')}
        </Button>
      </p>
      <Loaded query={backups}>
        {({ folder, second, rows }) => (
          <>
            <p className="quiet">{t('folder', { folder })}</p>
            <SecondPlaceLine second={second} />
            {rows.length === 0 ? <p className="quiet">{t('none')}</p> : <BackupList rows={rows} />}
          </>
        )}
      </Loaded>
    </>
  )
}
