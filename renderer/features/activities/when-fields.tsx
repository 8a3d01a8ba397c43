import { DatePicker, Form, TimePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isFullDate, periodStart } from '../../../shared/calendar.ts'
import { useFormat } from '../../ui/use-format.ts'
import { isInPeriod, type RecordDraft } from './record-draft.ts'
import type { RecordFieldsProps } from './record-fields.ts'

const day = 'YYYY-MM-DD'
const time = 'HH:mm'

/** Day and time. The calendar opens at the period that the duty asks for. */
export function WhenFields(props: RecordFieldsProps): ReactNode {
  const { draft, change, wrong } = props
  const { t } = useTranslation('activities')
  const opensAt = draft.period && { defaultPickerValue: dayjs(periodStart(draft.period)) }
  return (
    <div className="field-row">
      <Form.Item
        label={t('items.heldOn')}
        htmlFor="record-heldOn"
        validateStatus={wrong?.has('heldOn') ? 'error' : ''}
        help={wrong?.has('heldOn') && t('wrong.heldOn')}
        extra={<PeriodHint draft={draft} />}
      >
        <DatePicker
          id="record-heldOn"
          format={day}
          placeholder={t('dayExample')}
          value={draft.heldOn === '' ? null : dayjs(draft.heldOn)}
          onChange={(value) => change({ heldOn: value?.format(day) ?? '' })}
          {...opensAt}
        />
      </Form.Item>
      <TimeField field="startTime" {...props} />
      <TimeField field="endTime" {...props} />
    </div>
  )
}

interface TimeFieldProps extends RecordFieldsProps {
  readonly field: 'startTime' | 'endTime'
}

function TimeField({ field, draft, change, wrong }: TimeFieldProps): ReactNode {
  const { t } = useTranslation('activities')
  const value = draft[field]
  return (
    <Form.Item
      label={t(`items.${field}`)}
      htmlFor={`record-${field}`}
      validateStatus={wrong?.has(field) ? 'error' : ''}
      help={wrong?.has(field) && t(`wrong.${field}`)}
    >
      <TimePicker
        id={`record-${field}`}
        format={time}
        minuteStep={5}
        needConfirm={false}
        placeholder={t('timeExample')}
        value={value === '' ? null : dayjs(`2000-01-01T${value}`)}
        onChange={(chosen) => change({ [field]: chosen?.format(time) ?? '' })}
      />
    </Form.Item>
  )
}

function PeriodHint({ draft }: { readonly draft: RecordDraft }): ReactNode {
  const { t } = useTranslation('activities')
  const format = useFormat()
  const { period, heldOn } = draft
  if (period === null) return null
  const outside = isFullDate(heldOn) && !isInPeriod(heldOn, period)
  return (
    <span className={outside ? 'hint-wrong' : 'quiet'}>
      {t(outside ? 'outsidePeriod' : 'insidePeriod', { period: format.period(period) })}
    </span>
  )
}
