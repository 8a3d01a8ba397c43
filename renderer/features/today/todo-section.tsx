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

/** Lines shown at once: few enough that the year below stays in sight. */
const few: Readonly<Record<TodaySection, number>> = { late: 3, due: 2, wrong: 1, suspect: 1 }

/** So many are drawn at once when more are asked for; a township has thousands. */
const page = 50

/** The lines of one status, the most urgent first; the rest on request. */
export function TodoSection({ section, items }: TodoSectionProps): ReactNode {
  const { t } = useTranslation('today')
  const [most, setMost] = useState(few[section])
  const all = most > few[section]
  if (items.length === 0) return null
  const shown = items.slice(0, most)
  const left = items.length - most
  const hidden = items.length - few[section]
  return (
    <section className="todo-section" aria-labelledby={`todo-${section}`}>
      <div className="todo-head">
        <h2 id={`todo-${section}`} title={t(`sectionNotes.${section}`)}>
          <StatusTag mark={section} /> {t('count', { n: items.length })}
          <span className="sr-only">{t(`sectionNotes.${section}`)}</span>
        </h2>
        {hidden > 0 && (
          <Button
            type="link"
            size="small"
            aria-expanded={all}
            onClick={() => setMost(all ? few[section] : page)}
          >
            {all ? t('fewer') : t('more', { n: hidden })}
          </Button>
        )}
      </div>
      <ul>
        {shown.map((item) => (
          <TodoRow key={todayKey(item)} item={item} />
        ))}
        {all && left > 0 && (
          <li>
            <Button onClick={() => setMost(most + page)}>
              {t('next', { n: Math.min(left, page) })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
