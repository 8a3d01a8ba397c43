import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { todayList, todaySections } from '../../../shared/rules/today-list.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TodoSection } from './todo-section.tsx'

/** Duties that want something done: overdue, due now, wrong, and what needs a second look. */
export function TodoList({ checklist }: { readonly checklist: Checklist }): ReactNode {
  const { t } = useTranslation('today')
  const { duties, signals, asOf } = checklist
  const items = useMemo(() => todayList(duties, signals, asOf), [duties, signals, asOf])
  if (items.length === 0) {
    return <EmptyState title={t('nothing.title')} text={t('nothing.text')} />
  }
  return (
    <section aria-label={t('list')} data-testid="todo-list">
      {todaySections.map((section) => (
        <TodoSection
          key={section}
          section={section}
          items={items.filter((item) => item.section === section)}
        />
      ))}
    </section>
  )
}
