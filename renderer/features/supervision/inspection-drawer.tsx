import { Button, Drawer, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundLine } from '../../../shared/supervision/round-lines.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useStatus } from '../../client/use-status.ts'
import { DayItem } from '../../ui/day-item.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { useNotices } from '../../ui/notices.ts'
import { TextItem } from '../../ui/text-item.tsx'
import {
  draftOf,
  inspectionOf,
  problemsOfDraft,
  useInspectionDrafts,
  type InspectionDraft,
} from './inspection-draft.ts'
import { ProblemPicker } from './problem-picker.tsx'

interface InspectionDrawerProps {
  readonly line: RoundLine
  readonly onClose: () => void
}

/** What was found with a branch: closing keeps what was written down until it is saved. */
export function InspectionDrawer({ line, onClose }: InspectionDrawerProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { organizationId, organization: name } = line
  const { today } = useStatus()
  const { tell } = useNotices()
  const [drafts, keep] = useInspectionDrafts()
  const [isTried, setTried] = useState(false)
  const record = useCommand('supervision.record', { quiet: true })
  const draft = drafts[organizationId] ?? draftOf(line, today)
  const wanted = inspectionOf(draft, organizationId, today)
  const change = (part: Partial<InspectionDraft>): void =>
    keep({ ...drafts, [organizationId]: { ...draft, ...part } })
  const save = (): void => {
    setTried(true)
    if (!wanted) return
    after(record.mutateAsync(wanted), ({ problems: n }) => {
      const { [organizationId]: _saved, ...others } = drafts
      keep(others)
      tell({
        key: 'inspection',
        kind: 'done',
        title: (words) => words('supervision:recording.done'),
        detail: (words) => words('supervision:recording.doneText', { name, n }),
      })
      onClose()
    })
  }
  return (
    <Drawer open size={780} onClose={onClose} title={t('recording.title', { name })}>
      <Form layout="vertical" className="record-form" onFinish={save} requiredMark={false}>
        <Visit draft={draft} change={change} />
        <ProblemPicker
          organizationId={organizationId}
          ticked={draft.ticked}
          onChange={(ticked) => change({ ticked })}
        />
        <Form.Item label={t('recording.more')} htmlFor="inspection-more">
          <Input.TextArea
            id="inspection-more"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={draft.more}
            onChange={({ target }) => change({ more: target.value })}
          />
        </Form.Item>
        <DayItem
          id="inspection-deadline"
          label={t('recording.deadline')}
          value={draft.deadlineOn}
          onChange={(deadlineOn) => change({ deadlineOn })}
          problem={isTried && !wanted ? t('recording.wrong') : null}
        />
        {record.error && <ErrorPanel error={record.error} />}
        <p role="status">{t('recording.will', { n: problemsOfDraft(draft).length })}</p>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t('recording.button')}
        </Button>
      </Form>
    </Drawer>
  )
}

interface VisitProps {
  readonly draft: InspectionDraft
  readonly change: (part: Partial<InspectionDraft>) => void
}

function Visit({ draft, change }: VisitProps): ReactNode {
  const { t } = useTranslation('supervision')
  return (
    <>
      <DayItem
        id="inspection-day"
        label={t('recording.inspectedOn')}
        value={draft.inspectedOn}
        onChange={(inspectedOn) => change({ inspectedOn })}
        problem={null}
      />
      <TextItem
        id="inspection-inspector"
        label={t('recording.inspector')}
        value={draft.inspector}
        onChange={(inspector) => change({ inspector })}
      />
      <Form.Item label={t('recording.found')} htmlFor="inspection-found">
        <Input.TextArea
          id="inspection-found"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={draft.found}
          onChange={({ target }) => change({ found: target.value })}
        />
      </Form.Item>
    </>
  )
}
