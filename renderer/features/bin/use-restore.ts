import type { BinRow } from '../../../shared/contract/bin.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

/** Puts something back where it was, with what went into the bin with it. */
export function useRestore() {
  const { tell } = useNotices()
  const member = useCommand('members.restore')
  const activity = useCommand('activities.restore')
  const entry = useCommand('entries.restore')
  const onSuccess = (): void =>
    tell({ key: 'bin', kind: 'done', title: (t) => t('common:restored') })
  return {
    isBusy: member.isPending || activity.isPending || entry.isPending,
    restore: ({ kind, id }: BinRow): void => {
      if (kind === 'member') member.mutate({ id }, { onSuccess })
      else if (kind === 'activity') activity.mutate({ id }, { onSuccess })
      else entry.mutate({ register: kind, id }, { onSuccess })
    },
  }
}
