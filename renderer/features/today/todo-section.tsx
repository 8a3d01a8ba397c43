import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayItem, TodaySection } from '../../../shared/rules/today-list.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { todayKey } from '../../ui/today-key.ts'
import { TodoRow } from './todo-row.tsx'

interface TodoSectionProps {
  readonly section: TodaySection
  readonly items: readonly TodayItem[]
}

/** Few enough that the year below stays in sight. */
const few = 3

/** The lines of one status, the most urgent first; the rest on request. */
export function TodoSection({ section, items }: TodoSectionProps): ReactNode {
  const { t } = useTranslation('today')
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all ? items : items.slice(0, few)
  return (
    <section className="todo-section" aria-labelledby={`todo-${section}`}>
      <h2 id={`todo-${section}`}>
        <StatusTag mark={section} /> {t(`sections.${section}`, { n: items.length })}
      </h2>
      <ul>
        {shown.map((item) => (
          <TodoRow key={todayKey(item)} item={item} />
        ))}
      </ul>
      {items.length > few && (
        <Button type="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('more', { n: items.length - few })}
        </Button>
      )}
    </section>
  )
}
