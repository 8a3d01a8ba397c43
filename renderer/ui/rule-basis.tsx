import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { useProcedure } from '../client/hooks.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from './find-rule.ts'

/** What a rule asks and which document it rests on; an article only where it was verified. */
export function RuleBasis({ id }: { readonly id: string }): ReactNode {
  const book = useProcedure('rules.book', {})
  if (!book.data) return <Skeleton active title={false} />
  return <Basis id={id} book={book.data} />
}

function Basis({ id, book }: { readonly id: string; readonly book: RuleBook }): ReactNode {
  const { t } = useTranslation()
  const localized = useLocalized()
  const rule = findRule(book, id)
  if (!rule) return <p className="quiet">{t('rule.unknown', { id })}</p>
  const document = book.documents.find(({ code }) => code === rule.document)
  return (
    <dl className="facts in-rows">
      <dt>{t('rule.asks')}</dt>
      <dd>{localized(rule.text)}</dd>
      <dt>{t('rule.document')}</dt>
      <dd>
        {document
          ? t('rule.documentTitle', { title: localized(document.title) })
          : t('rule.noDocument')}
        {rule.verified && rule.article !== null && ` ${rule.article}`}
        {document && !rule.verified && <p className="quiet">{t('rule.articleNotVerified')}</p>}
      </dd>
    </dl>
  )
}
