import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import type { RecordPrefill } from '../../ui/overlays.ts'
import { AttachZone } from './attach-zone.tsx'
import type { RecordDraft } from './record-draft.ts'
import { RecordEditor } from './record-editor.tsx'
import { useAttach } from './use-attach.ts'
import { useRecordDraft } from './use-record-draft.ts'

interface NewRecordProps {
  readonly prefill: RecordPrefill | null
  /** A form that was begun and not saved. */
  readonly kept: RecordDraft | null
  readonly onClose: () => void
}

/** Records an event: with its list of names, its votes, and the files that were dropped on it. */
export function NewRecord({ prefill, kept, onClose }: NewRecordProps): ReactNode {
  const { t } = useTranslation(['activities', 'recording'])
  const { tell } = useNotices()
  const state = useRecordDraft(prefill, kept)
  const { draft, left, takeLeft, startAnew, clear } = state
  const [files, setFiles] = useState<readonly File[]>([])
  const record = useCommand('activities.record', { quiet: true })
  const attach = useAttach()
  const saved = (id: number): void => {
    clear()
    tell({ key: 'activity', kind: 'done', title: (words) => words('activities:saved') })
    if (files.length > 0) attach.add({ id, organizationId: draft.organizationId, files })
    onClose()
  }
  return (
    <RecordEditor
      draft={draft}
      change={state.change}
      error={record.error}
      isSaving={record.isPending}
      onSave={(activity) => after(record.mutateAsync(activity), ({ id }) => saved(id))}
      notice={
        left && (
          <Alert
            type="info"
            showIcon
            title={t('draftLeft')}
            action={<Button onClick={takeLeft}>{t('draftTake')}</Button>}
          />
        )
      }
      actions={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          {state.isBegun && (
            <Button type="text" onClick={startAnew}>
              {t('clear')}
            </Button>
          )}
        </>
      }
    >
      <AttachZone
        waiting={files}
        note={files.length > 0 ? t('recording:attach.withRecord') : null}
        onFiles={(added) => setFiles([...files, ...added])}
        onLeaveOut={(file) => setFiles(files.filter((one) => one !== file))}
      />
    </RecordEditor>
  )
}
