import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import { useStatus } from '../../client/use-status.ts'
import { CalendarItem } from '../../ui/calendar-item.tsx'
import { typedDate, typedDay } from '../../ui/typed-moment.ts'
import { controlId, useProblemText } from './field-item.tsx'
import type { FieldOf, FieldProps } from './field-props.ts'
import { useRegisterWords } from './use-register-words.ts'

type DateField = FieldOf<'day' | 'date' | 'month'>

const reading = {
  day: typedDay,
  date: typedDate,
  month: (text: string, year: number) => {
    const date = typedDate(text, year)
    return date?.length === 7 ? date : null
  },
} as const

/** A day, a month or a year, typed in any common writing or picked from the calendar. */
export function DateControl(props: FieldProps<DateField>): ReactNode {
  const { register, name, field, draft, change, problem } = props
  const { t } = useTranslation('registers')
  const { today } = useStatus()
  const words = useRegisterWords()
  const problemText = useProblemText()
  return (
    <CalendarItem
      id={controlId(name)}
      label={words.field(register, name)}
      required={field.required}
      placeholder={t(`examples.${field.type}`)}
      value={String(draft.values[name] ?? '')}
      onChange={(text) => change({ [name]: text })}
      read={(text) => reading[field.type](text, yearOf(today))}
      unreadable={t(`wrong.${field.type}`)}
      problem={problemText(field, problem)}
      picker={field.type === 'month' ? 'month' : 'date'}
      opensAt={today}
    />
  )
}
