import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { isOpen } from '../../../shared/rules/explain.ts'
import type { SignalFinding } from '../../../shared/rules/finding.ts'
import { useText } from '../../i18n/use-text.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import type { FindingsSubject } from '../../ui/overlays.ts'
import { StatusTag } from '../../ui/status-tag.tsx'

interface ExplainedListProps {
  readonly checklist: Checklist
  readonly onOpen: (subject: FindingsSubject) => void
}

/** What people have explained: still to be seen, at the end, in grey. */
export function ExplainedList({ checklist, onOpen }: ExplainedListProps): ReactNode {
  const { t } = useTranslation(['today', 'common'])
  const text = useText()
  const heading = useId()
  const explained = checklist.signals.filter((signal) => !isOpen(signal))
  if (explained.length === 0) return null
  return (
    <section className="explained-list" aria-labelledby={heading} data-testid="explained-list">
      <h2 id={heading}>{t('explained')}</h2>
      <ul>
        {explained.map((signal) => (
          <li key={`${signal.signal} ${signal.organizationId} ${signal.key}`}>
            <StatusTag mark="explained" />
            <span className="quiet">
              <OpenButton onOpen={() => onOpen(subjectOf(signal))}>
                {text(signal.message)}
              </OpenButton>{' '}
              {t('common:explain.said', { explained: signal.explained ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function subjectOf(signal: SignalFinding): FindingsSubject {
  return { rule: signal.signal, period: null, duties: [], signal }
}
