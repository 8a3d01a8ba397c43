import { CalendarOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import {
  dayNumber,
  periodEnd,
  periodOf,
  periodStart,
  periodsOfYear,
} from '../../../shared/calendar.ts'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { useOrganization } from '../../ui/branch-choice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { paperAddress } from '../../ui/paper-address.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useYear, YearSelect } from '../../ui/year-choice.tsx'
import { PlanDrawer } from './plan-drawer.tsx'
import { RoundList } from './round-list.tsx'

/** Who goes where when, what was found, and what is to be put right: a quarter of inspections. */
export function RoundsScreen(): ReactNode {
  const { t } = useTranslation('supervision')
  const format = useFormat()
  const { today } = useStatus()
  const [year] = useYear()
  const [chosen, choose] = useState<string | null>(null)
  const quarters = periodsOfYear(year, 'quarter')
  const own = periodOf(today, 'quarter')
  const first = quarters.includes(own) ? own : (quarters[0] ?? own)
  const quarter = chosen !== null && quarters.includes(chosen) ? chosen : first
  const round = useProcedure('supervision.round', { quarter })
  return (
    <>
      <PageHeader
        title={t('round.title')}
        note={t('round.note')}
        actions={
          <>
            <YearSelect />
            <Select
              aria-label={t('round.quarter')}
              data-testid="quarter"
              className="year-select"
              popupMatchSelectWidth={false}
              value={quarter}
              onChange={choose}
              options={quarters.map((value) => ({ value, label: format.period(value) }))}
            />
          </>
        }
      />
      <Loaded query={round}>
        {(lines: readonly RoundLine[]) => <Round key={quarter} quarter={quarter} lines={lines} />}
      </Loaded>
    </>
  )
}

interface RoundProps {
  readonly quarter: string
  readonly lines: readonly RoundLine[]
}

/** What is left of a quarter is where visits can still be planned. */
function Round({ quarter, lines }: RoundProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { today } = useStatus()
  const navigate = useNavigate()
  const [, chooseOrganization] = useOrganization()
  const [isPlanning, setPlanning] = useState(false)
  const [start, end] = [periodStart(quarter), periodEnd(quarter)]
  const open = lines.filter(({ state }) => state === 'open')
  const isOver = end < today
  const printSheets = (): void => {
    chooseOrganization(null)
    void navigate(paperAddress({ form: 'inspectionSheet', subjectId: null }))
  }
  return (
    <>
      <div className="round-head">
        <Summary quarter={quarter} lines={lines} />
        <div className="page-actions">
          <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={printSheets}>
            {t('round.sheets')}
          </Button>
          <Button
            type="primary"
            icon={<CalendarOutlined aria-hidden="true" />}
            disabled={open.length === 0 || isOver}
            title={open.length === 0 ? t('planning.nothing') : ''}
            onClick={() => setPlanning(true)}
          >
            {t('round.plan')}
          </Button>
        </div>
      </div>
      <RoundList lines={lines} />
      {isPlanning && (
        <PlanDrawer
          lines={open}
          from={start > today ? start : today}
          until={end}
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  )
}

/** How many are done, and how many days are left: the reminder of the quarter. */
function Summary({ quarter, lines }: RoundProps): ReactNode {
  const { t } = useTranslation('supervision')
  const format = useFormat()
  const { today } = useStatus()
  const of = (state: RoundLine['state']): number =>
    lines.filter((line) => line.state === state).length
  const [start, end] = [periodStart(quarter), periodEnd(quarter)]
  const counts = {
    all: lines.length,
    inspected: of('inspected'),
    planned: of('planned'),
    missed: of('missed'),
    open: of('open'),
  }
  return (
    <p className="count" role="status">
      {t('round.summary', { quarter: format.period(quarter), ...counts })}
      {start <= today && end >= today && (
        <> {t('round.left', { n: dayNumber(end) - dayNumber(today) })}</>
      )}
      {end < today && <> {t('round.over')}</>}
    </p>
  )
}
