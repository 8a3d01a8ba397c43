import { QueryClient } from '@tanstack/react-query'

/**
 * Answers come from the same machine and go stale only by commands, which say what they touch;
 * nothing is asked again by time, focus or network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
