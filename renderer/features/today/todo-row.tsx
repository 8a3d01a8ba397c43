import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useId, useState, type ReactNode } from 'react'
import type { TodayItem } from '../../../shared/rules/today-list.ts'
import { useText } from '../../i18n/use-text.ts'
import { useShowsSeveral } from '../../ui/branch-choice.tsx'
import { RemedyButton } from '../../ui/remedy-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { TodoDetail } from './todo-detail.tsx'

/** One line: the sentence, whose and when, and one button; it unfolds to all that is known. */
export function TodoRow({ item }: { readonly item: TodayItem }): ReactNode {
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
          onClick={() => setOpen(!open)}
        >
          {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
          <span className="todo-message">{text(message)}</span>
        </button>
        <Origin item={item} />
        {remedy && <RemedyButton remedy={remedy} organizationId={organizationId} />}
      </div>
      {open && (
        <div id={detail} className="todo-detail">
          <TodoDetail item={item} />
        </div>
      )}
    </li>
  )
}

/** What the sentence need not say: which branch of several, which group or entry, which period. */
function Origin({ item }: { readonly item: TodayItem }): ReactNode {
  const format = useFormat()
  const severalBranches = useShowsSeveral()
  const subject = item.duties[0]?.subject
  const parts = [
    severalBranches ? item.organization : null,
    subject && subject.type !== 'member' ? subject.name : null,
    item.period === null ? null : format.period(item.period),
  ]
  return <span className="todo-origin">{parts.filter(Boolean).join(' · ')}</span>
}
