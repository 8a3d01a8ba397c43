import { useTranslation } from 'react-i18next'

interface Localized {
  readonly zh: string
  readonly en: string
}

/** Picks the language of texts that come with rules, which carry both. */
export function useLocalized(): (texts: Localized) => string {
  const { i18n } = useTranslation()
  return (texts) => (i18n.language === 'en' ? texts.en : texts.zh)
}
