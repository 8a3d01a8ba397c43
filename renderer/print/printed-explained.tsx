import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignalFinding } from '../../shared/rules/finding.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { useText } from '../i18n/use-text.ts'
import { useOrganizations } from '../ui/branch-choice.tsx'
import { findRule } from '../ui/find-rule.ts'

interface PrintedExplainedProps {
  readonly signals: readonly SignalFinding[]
  readonly book: RuleBook
}

/** What needed a second look and was explained, each with its reason. */
export function PrintedExplained({ signals, book }: PrintedExplainedProps): ReactNode {
  const { t } = useTranslation('print')
  const text = useText()
  const localized = useLocalized()
  const severalBranches = useOrganizations().length > 1
  if (signals.length === 0) return null
  return (
    <>
      <h2>{t('checklist.explained', { n: signals.length })}</h2>
      <table className="paper-table paper-items">
        <thead>
          <tr>
            <th className="paper-seq">{t('columns.seq')}</th>
            <th className="paper-duty">{t('columns.duty')}</th>
            <th className="paper-message">{t('columns.message')}</th>
            <th className="paper-basis">{t('columns.explanation')}</th>
          </tr>
        </thead>
        <tbody>
          {signals.map(
            ({ signal, key, organizationId, organization, message, explained }, index) => {
              const rule = findRule(book, signal)
              return (
                <tr key={`${signal} ${organizationId} ${key}`}>
                  <td className="centered">{index + 1}</td>
                  <td>{rule ? localized(rule.title) : signal}</td>
                  <td>
                    {[severalBranches && organization, text(message)].filter(Boolean).join(' · ')}
                  </td>
                  <td>{explained}</td>
                </tr>
              )
            },
          )}
        </tbody>
      </table>
    </>
  )
}
