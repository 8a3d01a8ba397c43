import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import type { EntryName } from '../../ui/overlays.ts'
import { entryNotice as key } from './use-entry-editor.ts'

interface RemoveEntry {
  readonly remove: (entry: EntryName) => void
  readonly removing: boolean
  /** Why it was not removed. */
  readonly error: Error | null
}

/** Moves an entry to the recycle bin, with all that belongs to it, and offers to bring it back. */
export function useRemoveEntry(onRemoved: () => void): RemoveEntry {
  const { tell } = useNotices()
  const removal = useCommand('entries.remove', { quiet: true })
  const restore = useCommand('entries.restore')
  const restored = (): void => tell({ key, kind: 'done', title: (t) => t('registers:restored') })
  const removed = (entry: EntryName): void => {
    tell({
      key,
      kind: 'done',
      title: (t) => t('registers:removed'),
      detail: (t) => t('registers:removedText'),
      action: {
        words: (t) => t('common:undo'),
        run: () => after(restore.mutateAsync({ ...entry }), restored),
      },
    })
    onRemoved()
  }
  return {
    remove: (entry) => after(removal.mutateAsync({ ...entry }), () => removed(entry)),
    removing: removal.isPending,
    error: removal.error,
  }
}
