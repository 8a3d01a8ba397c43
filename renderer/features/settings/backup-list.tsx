import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupRow } from '../../../shared/contract/backups.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRestoreBackup } from './use-restore-backup.ts'

const MEBIBYTE = 1024 ** 2

/** Every backup with its time, why it was made and what it holds. */
export function BackupList({ rows }: { readonly rows: readonly BackupRow[] }): ReactNode {
  const { t } = useTranslation('backup')
  const { restore, isRestoring } = useRestoreBackup()
  return (
    <div className="child-table">
      <table className="plain-table">
        <thead>
          <tr>
            {(['at', 'reason', 'holds', 'size', 'action'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} isBusy={isRestoring} onRestore={() => restore(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: BackupRow
  readonly isBusy: boolean
  readonly onRestore: () => void
}

function Row({ row, isBusy, onRestore }: RowProps): ReactNode {
  const { t } = useTranslation('backup')
  const { moment: when } = useFormat()
  const { at, reason, bytes, holds } = row
  return (
    <tr>
      <th scope="row">{when(at)}</th>
      <td>{t(`reasons.${reason}`)}</td>
      <td>
        {holds === null
          ? t('unreadable')
          : t('holds', {
              members: holds.members,
              activities: holds.activities,
              payments: holds.payments,
              changed: when(holds.changedAt),
            })}
      </td>
      <td className="digits">{t('size', { n: (bytes / MEBIBYTE).toFixed(1) })}</td>
      <td>
        {holds !== null && (
          <Popconfirm
            title={t('confirm.title', { at: when(at) })}
            description={t('confirm.text')}
            okText={t('confirm.yes')}
            cancelText={t('confirm.no')}
            onConfirm={onRestore}
          >
            <Button size="small" disabled={isBusy} aria-label={t('restoreOf', { at: when(at) })}>
              {t('restore')}
            </Button>
          </Popconfirm>
        )}
      </td>
    </tr>
  )
}
