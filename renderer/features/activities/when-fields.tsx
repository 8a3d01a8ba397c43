import { ClockCircleOutlined } from '@ant-design/icons'
import { TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isFullDate, periodStart, yearOf } from '../../../shared/calendar.ts'
import { useStatus } from '../../client/use-status.ts'
import { CalendarItem } from '../../ui/calendar-item.tsx'
import { MomentField } from '../../ui/moment-field.tsx'
import { typedDay, typedTime } from '../../ui/typed-moment.ts'
import { useFormat } from '../../ui/use-format.ts'
import { proposalFor } from './check-draft.ts'
import { ProposalHint } from './proposal-hint.tsx'
import { isInPeriod, type RecordDraft } from './record-draft.ts'
import type { RecordFieldsProps } from './record-fields.ts'

const time = 'HH:mm'

/** Day and time of the event. */
export function WhenFields(props: RecordFieldsProps): ReactNode {
  return (
    <div className="field-row">
      <DayField {...props} />
      <TimeField field="startTime" {...props} />
      <TimeField field="endTime" {...props} />
    </div>
  )
}

/** The calendar opens at the period that the duty asks for; its year completes 5.20. */
function DayField({ draft, change, wrong }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation('activities')
  const { today } = useStatus()
  const { heldOn, period } = draft
  return (
    <CalendarItem
      id="record-heldOn"
      label={t('items.heldOn')}
      placeholder={t('dayExample')}
      value={heldOn}
      onChange={(text) => change({ heldOn: text })}
      read={(text) => typedDay(text, yearOf(period ?? today))}
      unreadable={t('unreadable.day')}
      problem={wrong?.has('heldOn') ? t('wrong.heldOn') : null}
      hint={period !== null && <PeriodHint heldOn={heldOn} period={period} />}
      opensAt={period === null ? today : periodStart(period)}
    />
  )
}

interface TimeFieldProps extends RecordFieldsProps {
  readonly field: 'startTime' | 'endTime'
}

function TimeField({ field, draft, basis, change, wrong }: TimeFieldProps): ReactNode {
  const { t } = useTranslation('activities')
  const [open, setOpen] = useState(false)
  const value = draft[field]
  const known = typedTime(value)
  return (
    <MomentField
      id={`record-${field}`}
      label={t(`items.${field}`)}
      placeholder={t('timeExample')}
      value={value}
      onChange={(text) => change({ [field]: text })}
      read={typedTime}
      unreadable={t(`wrong.${field}`)}
      problem={wrong?.has(field) ? t(`wrong.${field}`) : null}
      hint={<ProposalHint proposal={proposalFor(draft, basis.proposals, field)} />}
      button={{
        label: t(`openClock.${field}`),
        icon: <ClockCircleOutlined aria-hidden="true" />,
        press: () => setOpen(!open),
      }}
      picker={
        <TimePicker
          className="panel-only"
          tabIndex={-1}
          aria-hidden
          open={open}
          onOpenChange={setOpen}
          format={time}
          minuteStep={5}
          value={known === null ? null : dayjs(`2000-01-01T${known}`)}
          onChange={(chosen) => chosen && change({ [field]: chosen.format(time) })}
        />
      }
    />
  )
}

interface PeriodHintProps {
  readonly heldOn: string
  readonly period: NonNullable<RecordDraft['period']>
}

function PeriodHint({ heldOn, period }: PeriodHintProps): ReactNode {
  const { t } = useTranslation('activities')
  const format = useFormat()
  const outside = isFullDate(heldOn) && !isInPeriod(heldOn, period)
  return (
    <span className={outside ? 'hint-wrong' : 'quiet'}>
      {t(outside ? 'outsidePeriod' : 'insidePeriod', { period: format.period(period) })}
    </span>
  )
}
