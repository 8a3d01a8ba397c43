import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import {
  contract,
  type CommandName,
  type In,
  type Out,
  type QueryName,
} from '../../shared/contract/contract.ts'
import { call } from './call.ts'
import { invalidate } from './invalidate.ts'

/** Asks a query of the contract and keeps its answer until a command touches it. */
export function useProcedure<N extends QueryName>(
  name: N,
  input: In<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Out<N>> {
  return useQuery<Out<N>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
  })
}

/**
 * Runs a command of the contract and makes stale what it touches. A failure is shown as a notice,
 * unless the screen shows it itself (`quiet`).
 */
export function useCommand<N extends CommandName>(
  name: N,
  options: { readonly quiet?: boolean } = {},
): UseMutationResult<Out<N>, Error, In<N>> {
  const client = useQueryClient()
  return useMutation<Out<N>, Error, In<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => invalidate(client, contract[name].touches),
    meta: { quiet: options.quiet ?? false },
  })
}
