import type { MemberDetail } from '../../../shared/contract/members.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

const key = 'member'

/** Moves a member to the recycle bin, and offers to bring it back. */
export function useRemoveMember(onRemoved: () => void) {
  const { tell } = useNotices()
  const removal = useCommand('members.remove')
  const restore = useCommand('members.restore')
  const restored = (): void => tell({ key, kind: 'done', title: (t) => t('members:restored') })
  return {
    removing: removal.isPending,
    remove: ({ id, name }: Pick<MemberDetail, 'id' | 'name'>): void =>
      removal.mutate(
        { id },
        {
          onSuccess: () => {
            tell({
              key,
              kind: 'done',
              title: (t) => t('members:removed', { name }),
              detail: (t) => t('members:removedText'),
              action: {
                words: (t) => t('common:undo'),
                run: () => restore.mutate({ id }, { onSuccess: restored }),
              },
            })
            onRemoved()
          },
        },
      ),
  }
}
