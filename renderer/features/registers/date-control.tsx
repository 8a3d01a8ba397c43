import { CalendarOutlined } from '@ant-design/icons'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { earliest, isPartialDate, yearOf } from '../../../shared/calendar.ts'
import { useStatus } from '../../client/use-status.ts'
import { MomentField } from '../../ui/moment-field.tsx'
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
  const [open, setOpen] = useState(false)
  const value = String(draft.values[name] ?? '')
  const known = isPartialDate(value) ? dayjs(earliest(value)) : null
  const picker = field.type === 'month' ? 'month' : 'date'
  return (
    <MomentField
      id={controlId(name)}
      label={words.field(register, name)}
      required={field.required}
      placeholder={t(`examples.${field.type}`)}
      value={value}
      onChange={(text) => change({ [name]: text })}
      read={(text) => reading[field.type](text, yearOf(today))}
      unreadable={t(`wrong.${field.type}`)}
      problem={problemText(field, problem)}
      hint={null}
      button={{
        label: t('form.openCalendar'),
        icon: <CalendarOutlined aria-hidden="true" />,
        press: () => setOpen(!open),
      }}
      picker={
        <DatePicker
          className="panel-only"
          tabIndex={-1}
          aria-hidden
          picker={picker}
          open={open}
          onOpenChange={setOpen}
          value={known}
          defaultPickerValue={known ?? dayjs(today)}
          onChange={(day) =>
            day && change({ [name]: day.format(picker === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD') })
          }
        />
      }
    />
  )
}
