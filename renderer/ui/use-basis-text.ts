import { useTranslation } from 'react-i18next'
import { useProcedure } from '../client/hooks.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from './find-rule.ts'

/** The document of a rule and its article, in one line; an article only where it was verified. */
export function useBasisText(): (id: string) => string {
  const { t } = useTranslation()
  const book = useProcedure('rules.book', {}).data
  const localized = useLocalized()
  return (id) => {
    const rule = book && findRule(book, id)
    const document = book?.documents.find(({ code }) => code === rule?.document)
    if (!rule || !document) return ''
    const title = localized(document.title)
    const article = rule.verified ? rule.article : null
    return article === null
      ? t('rule.documentTitle', { title })
      : t('rule.basis', { title, article })
  }
}
