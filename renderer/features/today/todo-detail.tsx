import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayItem } from '../../../shared/rules/today-list.ts'
import { EvidenceList } from '../../ui/evidence-list.tsx'
import { ExplainSignal } from '../../ui/explain-signal.tsx'
import { RuleBasis } from '../../ui/rule-basis.tsx'
import { useRuleTitle } from '../../ui/use-rule-title.ts'

/** People and records named under a line that stands for many. */
const most = 30

/** A line unfolded: the duty, its rule, the people and the records. */
export function TodoDetail({ item }: { readonly item: TodayItem }): ReactNode {
  const titleOf = useRuleTitle()
  return (
    <>
      <p>
        <strong>{titleOf(item.rule)}</strong>
      </p>
      <RuleBasis id={item.rule} findings={item.duties} />
      <People item={item} />
      <Records item={item} />
      {item.signal && <ExplainSignal signal={item.signal} />}
    </>
  )
}

/** Each once, however many months of theirs the line is about. */
function namesOf({ duties }: TodayItem): string[] {
  const members = duties.flatMap(({ subject }) => (subject?.type === 'member' ? subject : []))
  return [...new Map(members.map(({ id, name }) => [id, name])).values()]
}

function People({ item }: { readonly item: TodayItem }): ReactNode {
  const { t } = useTranslation('today')
  const people = namesOf(item)
  if (people.length === 0) return null
  return (
    <p>
      {t('people', { names: people.slice(0, most).join('、') })}
      {people.length > most && t('morePeople', { n: people.length - most })}
    </p>
  )
}

function Records({ item }: { readonly item: TodayItem }): ReactNode {
  const { t } = useTranslation()
  const { duties, signal } = item
  const evidence = signal?.evidence ?? duties.flatMap((finding) => finding.evidence)
  if (evidence.length === 0 && namesOf(item).length > 0) return null
  return (
    <>
      <p className="quiet">{t('evidence.title')}</p>
      <EvidenceList evidence={evidence.slice(0, most)} />
    </>
  )
}
