import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { PaperWanted } from '../../shared/contract/paper.ts'
import type { PaperDocument } from '../../shared/paper/paper-document.ts'
import { call } from '../client/call.ts'

/**
 * What stands on the pages of a form. A document may be large and is made of all of the ledger: it
 * is asked for anew each time and kept no longer than it is looked at.
 */
export function usePaper(wanted: PaperWanted): UseQueryResult<PaperDocument> {
  return useQuery({
    queryKey: ['paper.document', wanted],
    queryFn: () => call('paper.document', wanted),
    gcTime: 0,
    staleTime: 0,
  })
}
