import type { VisitsToPlan } from '../../../shared/contract/supervision.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

const key = 'visits'

interface PlanVisits {
  readonly plan: (visits: VisitsToPlan) => void
  readonly isPending: boolean
  /** Why nothing was planned. */
  readonly error: Error | null
}

/** Plans visits as one step, and offers to take all of them back. */
export function usePlanVisits(onDone: () => void): PlanVisits {
  const { tell, close } = useNotices()
  const planning = useCommand('supervision.plan', { quiet: true })
  const remove = useCommand('entries.removeAll')
  const planned = ({ ids }: { readonly ids: readonly number[] }): void => {
    tell({
      key,
      kind: 'done',
      title: (words) => words('supervision:planning.done'),
      detail: (words) => words('supervision:planning.doneText', { n: ids.length }),
      action: {
        words: (words) => words('supervision:planning.undo'),
        run: () =>
          after(remove.mutateAsync({ register: 'visit', ids: [...ids] }), () => close(key)),
      },
    })
    onDone()
  }
  return {
    plan: (visits) => after(planning.mutateAsync(visits), planned),
    isPending: planning.isPending,
    error: planning.error,
  }
}
