import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignalFinding } from '../../shared/rules/finding.ts'
import type { FindingsSubject } from './overlays.ts'
import { EvidenceList } from './evidence-list.tsx'
import { ExplainSignal } from './explain-signal.tsx'
import { FindingItems } from './finding-items.tsx'
import { RuleBasis } from './rule-basis.tsx'
import { useFormat } from './use-format.ts'
import { useRuleTitle } from './use-rule-title.ts'
import { StatusTag } from './status-tag.tsx'
import { useText } from '../i18n/use-text.ts'

interface FindingsDrawerProps {
  readonly subject: FindingsSubject
  readonly onClose: () => void
}

/** What is there, what is missing, the rule, and the button that helps. */
export function FindingsDrawer({ subject, onClose }: FindingsDrawerProps): ReactNode {
  const { t } = useTranslation()
  const titleOf = useRuleTitle()
  const format = useFormat()
  const { rule, period, duties, signal } = subject
  const title = titleOf(rule)
  return (
    <Drawer
      open
      size={620}
      onClose={onClose}
      title={period === null ? title : t('titleOfPeriod', { title, period: format.period(period) })}
    >
      {signal && <SignalItem signal={signal} />}
      <FindingItems findings={duties} />
      <h3>{t('rule.title')}</h3>
      <RuleBasis id={rule} findings={duties} />
    </Drawer>
  )
}

function SignalItem({ signal }: { readonly signal: SignalFinding }): ReactNode {
  const { t } = useTranslation()
  const text = useText()
  return (
    <article className="finding">
      <p>
        <StatusTag mark="suspect" /> {text(signal.message)}
      </p>
      <p className="quiet">{t('suspectNote')}</p>
      <EvidenceList evidence={signal.evidence} />
      <ExplainSignal signal={signal} />
    </article>
  )
}
