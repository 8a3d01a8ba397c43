import { useCallback } from 'react'
import { AppError } from '../../shared/app-error.ts'
import { useText } from '../i18n/use-text.ts'

/** The sentence of a failure. What is no AppError is a bug and reads as INTERNAL. */
export function useErrorMessage(): (error: Error) => string {
  const text = useText()
  return useCallback(
    (error) =>
      error instanceof AppError
        ? text({ key: `errors:${error.code}`, params: error.details })
        : text({ key: 'errors:INTERNAL', params: { reference: error.message } }),
    [text],
  )
}
