import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorMessage } from '../ui/use-error-message.ts'

/** Says why a command failed, for all commands whose screen does not say it itself. */
export function FailureNotices(): ReactNode {
  const client = useQueryClient()
  const { notification } = App.useApp()
  const { t } = useTranslation()
  const message = useErrorMessage()
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (event.mutation.meta?.['quiet'] === true) return
        notification.error({
          title: t('failed'),
          description: message(event.action.error),
          duration: false,
        })
      }),
    [client, notification, t, message],
  )
  return null
}
