import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isFullDate } from '../../../shared/calendar.ts'
import type { PlanLine, PlanMonth } from '../../../shared/recording/year-plan.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { ShownActions } from '../../ui/shown-actions.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useYear } from '../../ui/year-choice.tsx'
import { KindTags } from './kind-tags.tsx'
import { usePlanList } from './use-plan-list.ts'

interface PlanMonthsProps {
  readonly months: readonly PlanMonth[]
  readonly organizationId: number
}

/** The items of the plan month by month; each opens, and is recorded where it was held. */
export function PlanMonths({ months, organizationId }: PlanMonthsProps): ReactNode {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const all = months.flatMap(({ lines }) => lines)
  const list = usePlanList(all)
  const count = (state: PlanLine['state']): number =>
    all.filter((line) => line.state === state).length
  const progress = t('progress', { all: all.length, done: count('done'), late: count('late') })
  return (
    <>
      <div className="list-head">
        <p role="status">{progress}</p>
        <ShownActions list={list} note={progress} />
      </div>
      {months.map(({ month, lines }) => (
        <section key={month} className="plan-month">
          <h2>{month === null ? t('wholeYear') : format.date(month)}</h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.row.id} line={line} organizationId={organizationId} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const marks = { done: 'done', due: 'due', late: 'late', cancelled: 'notApplicable' } as const

interface LineProps {
  readonly line: PlanLine
  readonly organizationId: number
}

function Line({ line, organizationId }: LineProps): ReactNode {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const [year] = useYear()
  const { openEntry, openActivity, recordActivity } = useOverlays()
  const { row, kind, plannedOn, held, state } = line
  const isOpen = state === 'due' || state === 'late'
  const day = isFullDate(plannedOn) ? plannedOn : null
  const period = plannedOn.length === 4 ? String(year) : plannedOn.slice(0, 7)
  return (
    <li className="plan-line">
      {state === 'cancelled' ? (
        <span className="mark mark-notApplicable">{t('cancelled')}</span>
      ) : (
        <StatusTag mark={marks[state]} />
      )}
      <KindTags kinds={[kind]} />
      <OpenButton onOpen={() => openEntry({ register: 'planItem', id: row.id })}>
        {String(row.values['title'] ?? '')}
      </OpenButton>
      {day !== null && <span className="quiet">{format.date(day)}</span>}
      {held && (
        <OpenButton onOpen={() => openActivity(held.id)}>
          {t('held', { date: format.date(held.heldOn) })}
        </OpenButton>
      )}
      {isOpen && (
        <Button
          size="small"
          onClick={() => recordActivity({ kind, period, day, organizationId, groupId: null })}
        >
          {t('record')}
        </Button>
      )}
    </li>
  )
}
