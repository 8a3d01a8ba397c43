import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../shared/rules/finding.ts'
import { markSymbols, type Mark } from '../../shared/rules/marks.ts'
import { severitySymbols } from './marks.ts'

/** Status of a duty in colour, symbol and word. */
export function StatusTag({ mark }: { readonly mark: Mark }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={`mark mark-${mark}`}>
      <span aria-hidden="true" className="mark-symbol">
        {markSymbols[mark]}
      </span>
      {t(`marks.${mark}`)}
    </span>
  )
}

/** How grave a problem of an import is, in colour, symbol and word. */
export function SeverityTag({ severity }: { readonly severity: Severity }): ReactNode {
  const { t } = useTranslation()
  return (
    <span className={`mark severity-${severity}`}>
      <span aria-hidden="true" className="mark-symbol">
        {severitySymbols[severity]}
      </span>
      {t(`severities.${severity}`)}
    </span>
  )
}
