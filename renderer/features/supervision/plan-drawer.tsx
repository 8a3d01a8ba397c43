import { Button, Drawer, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { useStatus } from '../../client/use-status.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { typedDay } from '../../ui/typed-moment.ts'
import { usePlanVisits } from './use-plan-visits.ts'

interface PlanDrawerProps {
  /** Those that were neither visited nor planned. */
  readonly lines: readonly RoundLine[]
  /** The days between which visits are proposed. */
  readonly from: string
  readonly until: string
  readonly onClose: () => void
}

/** Spreads visits over working days; each can be changed afterwards, and all be taken back. */
export function PlanDrawer({ lines, onClose, ...span }: PlanDrawerProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { today } = useStatus()
  const [from, setFrom] = useState(span.from)
  const [until, setUntil] = useState(span.until)
  const [teams, setTeams] = useState('')
  const [isTried, setTried] = useState(false)
  const { plan, isPending, error } = usePlanVisits(onClose)
  const read = (text: string): string | null => typedDay(text, yearOf(today))
  const submit = (): void => {
    setTried(true)
    const [first, last] = [read(from), read(until)]
    if (first === null || last === null || last < first) return
    const names = teams.split('\n').map((line) => line.trim())
    plan({
      organizationIds: lines.map(({ organizationId }) => organizationId),
      from: first,
      until: last,
      teams: names.filter((line) => line !== ''),
    })
  }
  const [first, last] = [read(from), read(until)]
  const isWrong = first === null || last === null || last < first
  return (
    <Drawer open size={560} onClose={onClose} title={t('planning.title')}>
      <p>{t('planning.note', { n: lines.length })}</p>
      <Form layout="vertical" className="record-form" onFinish={submit} requiredMark={false}>
        <DayItem
          id="plan-from"
          label={t('planning.from')}
          value={from}
          onChange={setFrom}
          problem={null}
        />
        <DayItem
          id="plan-until"
          label={t('planning.until')}
          value={until}
          onChange={setUntil}
          problem={isTried && isWrong ? t('planning.wrong') : null}
        />
        <Form.Item label={t('planning.teams')} htmlFor="plan-teams">
          <Input.TextArea
            id="plan-teams"
            autoSize={{ minRows: 3, maxRows: 8 }}
            placeholder={t('planning.teamsHint')}
            value={teams}
            onChange={({ target }) => setTeams(target.value)}
          />
        </Form.Item>
        {error && <ErrorPanel error={error} />}
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('planning.button')}
        </Button>
      </Form>
    </Drawer>
  )
}
