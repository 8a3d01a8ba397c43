import { Drawer } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useProcedure } from '../../client/hooks.ts'
import { Loaded } from '../../ui/loaded.tsx'
import type { RecordPrefill } from '../../ui/overlays.ts'
import { useDraft } from './draft.ts'
import { NewRecord } from './new-record.tsx'
import { keptDraft } from './record-draft.ts'

interface RecordDrawerProps {
  readonly prefill: RecordPrefill | null
  readonly onClose: () => void
}

/** The form of a new event. Closing keeps what was typed, in the window and in the ledger. */
export function RecordDrawer({ prefill, onClose }: RecordDrawerProps): ReactNode {
  const { t } = useTranslation('activities')
  const [kept] = useDraft()
  const [asksLedger] = useState(kept === undefined)
  const stored = useProcedure('activities.draft', {}, { enabled: asksLedger })
  return (
    <Drawer open size={820} onClose={onClose} title={t('record')}>
      {asksLedger ? (
        <Loaded query={stored}>
          {({ draft }) => <NewRecord prefill={prefill} kept={keptDraft(draft)} onClose={onClose} />}
        </Loaded>
      ) : (
        <NewRecord prefill={prefill} kept={kept ?? null} onClose={onClose} />
      )}
    </Drawer>
  )
}
