import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

interface RemoveActivity {
  readonly remove: (id: number) => void
  readonly removing: boolean
  /** Why it was not removed. */
  readonly error: Error | null
}

/** All that is told about one event takes the place of what was told before. */
const key = 'activity'

/** Moves an event to the recycle bin and offers to bring it back. */
export function useRemoveActivity(onRemoved: () => void): RemoveActivity {
  const { tell } = useNotices()
  const removal = useCommand('activities.remove', { quiet: true })
  const restore = useCommand('activities.restore')
  const restored = (): void => tell({ key, kind: 'done', title: (t) => t('activities:restored') })
  const removed = (id: number): void => {
    tell({
      key,
      kind: 'done',
      title: (t) => t('activities:removed'),
      detail: (t) => t('activities:removedText'),
      action: {
        words: (t) => t('common:undo'),
        run: () => after(restore.mutateAsync({ id }), restored),
      },
    })
    onRemoved()
  }
  return {
    remove: (id) => after(removal.mutateAsync({ id }), () => removed(id)),
    removing: removal.isPending,
    error: removal.error,
  }
}
