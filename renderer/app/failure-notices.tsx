import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useNotices } from '../ui/notices.ts'

/** Says why a command failed, for all commands whose screen does not say it itself. */
export function FailureNotices(): ReactNode {
  const client = useQueryClient()
  const { tell } = useNotices()
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (event.mutation.meta?.['quiet'] === true) return
        const { error } = event.action
        tell({ key: 'failed', kind: 'failed', title: (t) => t('common:failed'), error })
      }),
    [client, tell],
  )
  return null
}
