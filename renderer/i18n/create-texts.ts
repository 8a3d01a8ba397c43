import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/contract/app.ts'
import { localeFiles } from './locale-files.ts'

/** The texts of the window, all of them in memory; missing English falls back to Chinese. */
export function createTexts(language: Language): i18n {
  const texts = createInstance()
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    resources: localeFiles(),
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return texts
}
