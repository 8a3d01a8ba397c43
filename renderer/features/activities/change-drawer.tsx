import { Button, Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityDetail } from '../../../shared/contract/activities.ts'
import { after } from '../../client/after.ts'
import { useCommand, useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useNotices } from '../../ui/notices.ts'
import { useOverlays } from '../../ui/overlays.ts'
import { draftOf } from './record-draft.ts'
import { RecordEditor } from './record-editor.tsx'

interface ChangeDrawerProps {
  readonly id: number
  readonly onClose: () => void
}

/** The form of a record that is there: corrected in one step, while the log keeps what stood there. */
export function ChangeDrawer({ id, onClose }: ChangeDrawerProps): ReactNode {
  const { t } = useTranslation('recording')
  const query = useProcedure('activities.get', { id })
  return (
    <Drawer open size={820} onClose={onClose} title={t('change.title')}>
      <Loaded query={query}>{(activity) => <ChangedRecord activity={activity} />}</Loaded>
    </Drawer>
  )
}

function ChangedRecord({ activity }: { readonly activity: ActivityDetail }): ReactNode {
  const { t } = useTranslation('recording')
  const { tell } = useNotices()
  const { openActivity } = useOverlays()
  const [draft, setDraft] = useState(() => draftOf(activity))
  const save = useCommand('activities.change', { quiet: true })
  const { id } = activity
  const saved = (): void => {
    tell({ key: 'activity', kind: 'done', title: (words) => words('recording:change.saved') })
    openActivity(id)
  }
  return (
    <RecordEditor
      draft={draft}
      change={(part) => setDraft({ ...draft, ...part })}
      error={save.error}
      isSaving={save.isPending}
      onSave={({ votes: _ownEntries, ...written }) =>
        after(save.mutateAsync({ ...written, id }), saved)
      }
      notice={<p className="quiet">{t('change.note')}</p>}
      actions={<Button onClick={() => openActivity(id)}>{t('change.cancel')}</Button>}
    />
  )
}
