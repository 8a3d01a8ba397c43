import type { QueryClient } from '@tanstack/react-query'

/**
 * Makes stale what a command may have changed. `*` is another ledger: every answer is forgotten,
 * so that nothing of the old one is seen, and the state of the app is asked first.
 */
export async function invalidate(client: QueryClient, touches: readonly string[]): Promise<void> {
  if (!touches.includes('*')) {
    await Promise.all(touches.map((name) => client.invalidateQueries({ queryKey: [name] })))
    return
  }
  await client.invalidateQueries({ queryKey: ['app.status'] })
  client.removeQueries({ type: 'inactive' })
  await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
}
