import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { basesOf, type Basis } from '../../shared/rules/basis.ts'
import type { DutyFinding } from '../../shared/rules/finding.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { useProcedure } from '../client/hooks.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from './find-rule.ts'

interface RuleBasisProps {
  readonly id: string
  /** What was found by the rule; the editions that were applied are shown. */
  readonly findings: readonly DutyFinding[]
}

/** What a rule asks and which document it rests on; an article only where it was verified. */
export function RuleBasis({ id, findings }: RuleBasisProps): ReactNode {
  const book = useProcedure('rules.book', {})
  if (!book.data) return <Skeleton active title={false} />
  return <BasisOf id={id} findings={findings} book={book.data} />
}

function BasisOf({ id, findings, book }: RuleBasisProps & { readonly book: RuleBook }): ReactNode {
  const { t } = useTranslation()
  const localized = useLocalized()
  const rule = findRule(book, id)
  if (!rule) return <p className="quiet">{t('rule.unknown', { id })}</p>
  return (
    <dl className="facts in-rows">
      <dt>{t('rule.asks')}</dt>
      <dd>{localized(rule.text)}</dd>
      <dt>{t('rule.document')}</dt>
      {basesOf(rule, findings).map((basis) => (
        <dd key={basis.document}>
          <DocumentLine basis={basis} book={book} />
        </dd>
      ))}
    </dl>
  )
}

interface DocumentLineProps {
  readonly basis: Basis
  readonly book: RuleBook
}

function DocumentLine({ basis, book }: DocumentLineProps): ReactNode {
  const { t } = useTranslation()
  const localized = useLocalized()
  const document = book.documents.find(({ code }) => code === basis.document)
  if (!document) return t('rule.noDocument')
  return (
    <>
      {t('rule.documentTitle', { title: localized(document.title) })}
      {basis.article !== null && ` ${basis.article}`}
      {!basis.verified && <p className="quiet">{t('rule.articleNotVerified')}</p>}
    </>
  )
}
