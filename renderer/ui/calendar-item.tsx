import { CalendarOutlined } from '@ant-design/icons'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { earliest, isPartialDate, type IsoDate } from '../../shared/calendar.ts'
import { MomentField } from './moment-field.tsx'

interface CalendarItemProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly placeholder: string
  /** As typed, or as the ledger writes it. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** The day or month that a text means; null: none. */
  readonly read: (text: string) => string | null
  readonly unreadable: string
  readonly problem: string | null
  readonly hint?: ReactNode
  readonly picker?: 'date' | 'month'
  /** Where the calendar opens while nothing is filled in. */
  readonly opensAt: IsoDate
}

/** A day or a month, typed in any common writing or picked from the calendar. */
export function CalendarItem(props: CalendarItemProps): ReactNode {
  const { picker = 'date', opensAt, value, onChange, hint = null, ...field } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const known = isPartialDate(value) ? dayjs(earliest(value)) : null
  return (
    <MomentField
      {...field}
      value={value}
      onChange={onChange}
      hint={hint}
      button={{
        label: t('openCalendar'),
        icon: <CalendarOutlined aria-hidden="true" />,
        press: () => setOpen(!open),
      }}
      picker={
        <DatePicker
          // Only its panel is seen, the text field stands in its place.
          className="panel-only"
          tabIndex={-1}
          aria-hidden
          picker={picker}
          open={open}
          onOpenChange={setOpen}
          value={known}
          defaultPickerValue={known ?? dayjs(opensAt)}
          onChange={(day) =>
            day && onChange(day.format(picker === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD'))
          }
        />
      }
    />
  )
}
