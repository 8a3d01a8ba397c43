import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { isFullDate } from '../../../shared/calendar.ts'
import type { RecordBasis } from '../../../shared/contract/activities.ts'
import { call } from '../../client/call.ts'
import { typedDay } from '../../ui/typed-moment.ts'
import type { RecordDraft } from './record-draft.ts'

interface Basis {
  readonly basis: RecordBasis | undefined
  /** The answer to what the form says now; `basis` may still be that of a moment ago. */
  readonly settled: () => Promise<RecordBasis>
  readonly error: Error | null
}

/** Who should come and what is proposed, by kinds, day and group of the form. */
export function useRecordBasis(draft: RecordDraft, year: number): Basis {
  const day = isFullDate(draft.heldOn) ? draft.heldOn : typedDay(draft.heldOn, year)
  const input = {
    organizationId: draft.organizationId,
    groupId: draft.groupId,
    kinds: [...draft.kinds],
    day,
    activityId: draft.id,
  }
  const client = useQueryClient()
  const asked = queryOptions({
    queryKey: ['activities.basis', input],
    queryFn: () => call('activities.basis', input),
  })
  // The list must not vanish under a person who types a day or ticks another kind.
  const query = useQuery({ ...asked, placeholderData: keepPreviousData })
  return { basis: query.data, settled: () => client.ensureQueryData(asked), error: query.error }
}
