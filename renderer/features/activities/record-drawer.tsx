import { Alert, Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordPrefill } from '../../ui/overlays.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { useNotices } from '../../ui/notices.ts'
import { checkDraft, isBegun } from './record-draft.ts'
import { RecordForm } from './record-form.tsx'
import { useRecordDraft } from './use-record-draft.ts'

interface RecordDrawerProps {
  readonly prefill: RecordPrefill | null
  readonly onClose: () => void
}

/** The form of an event. Closing keeps what was typed; saving checks it with the contract's schema. */
export function RecordDrawer({ prefill, onClose }: RecordDrawerProps): ReactNode {
  const { t } = useTranslation(['activities', 'common'])
  const { tell } = useNotices()
  const { draft, change, left, takeLeft, startAnew, clear } = useRecordDraft(prefill)
  const [tried, setTried] = useState(false)
  const record = useCommand('activities.record', { quiet: true })
  const { activity, wrong } = checkDraft(draft)
  const save = (): void => {
    setTried(true)
    if (!activity) return
    after(record.mutateAsync(activity), () => {
      clear()
      tell({ key: 'activity', kind: 'done', title: (words) => words('activities:saved') })
      onClose()
    })
  }
  return (
    <Drawer
      open
      size={780}
      onClose={onClose}
      title={t('record')}
      footer={
        <div className="drawer-actions">
          <Button type="primary" loading={record.isPending} onClick={save}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('later')}</Button>
          {isBegun(draft) && (
            <Button type="text" onClick={startAnew}>
              {t('clear')}
            </Button>
          )}
        </div>
      }
    >
      {record.error && (
        <ErrorPanel error={record.error} title={t('notSaved')} advice={t('notSavedAdvice')} />
      )}
      {left && (
        <Alert
          type="info"
          showIcon
          title={t('draftLeft')}
          action={<Button onClick={takeLeft}>{t('draftTake')}</Button>}
        />
      )}
      {tried && wrong && (
        <Alert role="alert" type="error" showIcon title={t('incomplete', { n: wrong.size })} />
      )}
      <RecordForm draft={draft} change={change} wrong={tried ? wrong : null} />
    </Drawer>
  )
}
