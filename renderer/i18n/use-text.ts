import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { readableParams, type Text } from '../../shared/text.ts'

type Translate = (key: string, params?: Text['params']) => string

/** Translates sentences whose key is data: findings, problems, error codes. */
export function useText(): (text: Text) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    // Typed keys cover what the screens write; the key of a Text is only known at run time.
    (text) => (t as unknown as Translate)(text.key, readableParams(text.params, i18n.language)),
    [t, i18n.language],
  )
}
