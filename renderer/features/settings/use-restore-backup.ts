import type { BackupRow } from '../../../shared/contract/backups.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

const key = 'backup'

/** Brings a backup back; the notice leads back to what stood there before. */
export function useRestoreBackup(): {
  readonly restore: (row: Pick<BackupRow, 'name'>) => void
  readonly isRestoring: boolean
} {
  const { tell } = useNotices()
  const command = useCommand('backups.restore')
  const restore = ({ name }: Pick<BackupRow, 'name'>): void =>
    after(command.mutateAsync({ name }), ({ before }) =>
      tell({
        key,
        kind: 'done',
        title: (words) => words('backup:restored'),
        detail: (words) => words('backup:restoredText'),
        action: { words: (words) => words('common:undo'), run: () => restore({ name: before }) },
      }),
    )
  return { restore, isRestoring: command.isPending }
}
