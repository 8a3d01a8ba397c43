import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/calendar.ts'
import { useStatus } from '../client/use-status.ts'
import { CalendarItem } from './calendar-item.tsx'
import { typedDay } from './typed-moment.ts'

interface DayItemProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** What is wrong with it; null: nothing. */
  readonly problem: string | null
}

/** A full day that a form cannot be without. */
export function DayItem(props: DayItemProps): ReactNode {
  const { t } = useTranslation('registers')
  const { today } = useStatus()
  return (
    <CalendarItem
      {...props}
      required
      placeholder={t('examples.day')}
      read={(text) => typedDay(text, yearOf(today))}
      unreadable={t('wrong.day')}
      opensAt={today}
    />
  )
}
