import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyFinding, SignalFinding } from '../../shared/rules/finding.ts'
import type { FindingsSubject } from './overlays.ts'
import { EvidenceList } from './evidence-list.tsx'
import { FindingItem } from './finding-item.tsx'
import { RuleBasis } from './rule-basis.tsx'
import { useFormat } from './use-format.ts'
import { useRuleTitle } from './use-rule-title.ts'
import { StatusTag } from './status-tag.tsx'
import { useText } from '../i18n/use-text.ts'

interface FindingsDrawerProps {
  readonly subject: FindingsSubject
  readonly onClose: () => void
}

/** So many findings are listed at most; the checklist that is exported holds them all. */
const mostShown = 100

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
      {duties.slice(0, mostShown).map((finding) => (
        <FindingItem key={keyOf(finding)} finding={finding} />
      ))}
      {duties.length > mostShown && (
        <p className="quiet">{t('moreFindings', { n: duties.length - mostShown })}</p>
      )}
      <h3>{t('rule.title')}</h3>
      <RuleBasis id={rule} />
    </Drawer>
  )
}

function keyOf({ organizationId, subject, period }: DutyFinding): string {
  return `${organizationId}:${subject?.type}:${subject?.id}:${period}`
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
    </article>
  )
}
