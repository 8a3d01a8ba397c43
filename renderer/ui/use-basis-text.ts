import { useTranslation } from 'react-i18next'
import { basesOf } from '../../shared/rules/basis.ts'
import type { DutyFinding } from '../../shared/rules/finding.ts'
import { useProcedure } from '../client/hooks.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from './find-rule.ts'

/**
 * The document of a rule and its article, in one line; an article only where it was verified. Of
 * findings, the edition that was applied to them.
 */
export function useBasisText(): (id: string, findings?: readonly DutyFinding[]) => string {
  const { t } = useTranslation()
  const book = useProcedure('rules.book', {}).data
  const localized = useLocalized()
  return (id, findings = []) => {
    const rule = book && findRule(book, id)
    const lines = (rule ? basesOf(rule, findings) : []).map((basis) => {
      const document = book?.documents.find(({ code }) => code === basis.document)
      if (!document) return ''
      const title = localized(document.title)
      return basis.article === null
        ? t('rule.documentTitle', { title })
        : t('rule.basis', { title, article: basis.article })
    })
    return lines.join(' ')
  }
}
