import { useTranslation } from 'react-i18next'
import type { ProposedItem } from '../../../shared/recording/plan-proposal.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

const register = 'planItem' as const

/** Writes a proposed plan as one step, which the notice can take back. */
export function useWritePlan(organizationId: number): {
  readonly write: (items: readonly ProposedItem[]) => void
  readonly isWriting: boolean
} {
  const { t } = useTranslation('common')
  const { tell } = useNotices()
  const add = useCommand('entries.addAll')
  const remove = useCommand('entries.removeAll')
  const write = (items: readonly ProposedItem[]): void => {
    const entries = items.map(({ plannedOn, kind }) => ({
      register,
      id: null,
      organizationId,
      values: { plannedOn, kind, title: t(`activityKinds.${kind}`) },
    }))
    after(add.mutateAsync({ entries: [...entries] }), ({ ids }) =>
      tell({
        key: register,
        kind: 'done',
        title: (words) => words('plan:written', { n: ids.length }),
        detail: (words) => words('plan:writtenText'),
        action: {
          words: (words) => words('common:undo'),
          run: () => remove.mutate({ register, ids: [...ids] }),
        },
      }),
    )
  }
  return { write, isWriting: add.isPending }
}
