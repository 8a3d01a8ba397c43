import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { translated, type Text } from '../../shared/text.ts'

type Fill = Parameters<typeof translated>[2]

/** Translates sentences whose key is data: findings, problems, error codes. */
export function useText(): (text: Text) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    // Typed keys cover what the screens write; the key of a Text is only known at run time.
    (text) => translated(text, i18n.language, t as unknown as Fill),
    [t, i18n.language],
  )
}
