import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayItem } from '../../../shared/rules/today-list.ts'
import { useText } from '../../i18n/use-text.ts'
import { useBranches } from '../../ui/branch-choice.tsx'
import { EvidenceList } from '../../ui/evidence-list.tsx'
import { RemedyButton } from '../../ui/remedy-button.tsx'
import { RuleBasis } from '../../ui/rule-basis.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'

/** People named under a line that stands for many. */
const mostNames = 30

/** One line: the sentence, the duty, and one button; it unfolds to the rule and the records. */
export function TodoRow({ item }: { readonly item: TodayItem }): ReactNode {
  const { t } = useTranslation('today')
  const text = useText()
  const detail = useId()
  const [open, setOpen] = useState(false)
  const { message, remedy, organizationId } = item
  return (
    <li className="todo-row" data-testid={`todo-${item.rule}`}>
      <div className="todo-line">
        <button
          type="button"
          className="unfold"
          aria-expanded={open}
          aria-controls={detail}
          aria-label={t(open ? 'fold' : 'unfold', { message: text(message) })}
          onClick={() => setOpen(!open)}
        >
          {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
        </button>
        <div className="todo-words">
          <p className="todo-message">{text(message)}</p>
          <Origin item={item} />
        </div>
        {remedy && <RemedyButton remedy={remedy} organizationId={organizationId} />}
      </div>
      {open && (
        <div id={detail} className="todo-detail">
          <RuleBasis id={item.rule} />
          <Records item={item} />
        </div>
      )}
    </li>
  )
}

function Origin({ item }: { readonly item: TodayItem }): ReactNode {
  const titleOf = useRuleTitle()
  const format = useFormat()
  const severalBranches = useBranches().length > 1
  const group = item.duties[0]?.subject
  const parts = [
    severalBranches ? item.organization : null,
    titleOf(item.rule),
    group?.type === 'group' ? group.name : null,
    item.period === null ? null : format.period(item.period),
  ]
  return <p className="quiet">{parts.filter(Boolean).join(' · ')}</p>
}

function Records({ item }: { readonly item: TodayItem }): ReactNode {
  const { t } = useTranslation(['today', 'common'])
  const { duties, signal } = item
  const people = duties.flatMap(({ subject }) => (subject?.type === 'member' ? subject.name : []))
  const evidence = signal?.evidence ?? duties.flatMap((finding) => finding.evidence)
  return (
    <>
      {people.length > 0 && (
        <p>
          {t('people', { names: people.slice(0, mostNames).join('、') })}
          {people.length > mostNames && t('morePeople', { n: people.length - mostNames })}
        </p>
      )}
      {(people.length === 0 || evidence.length > 0) && (
        <>
          <p className="quiet">{t('common:evidence.title')}</p>
          <EvidenceList evidence={evidence.slice(0, mostNames)} />
        </>
      )}
    </>
  )
}
