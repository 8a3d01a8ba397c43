import { Alert, Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { noProposals } from '../../../shared/recording/proposals.ts'
import { after } from '../../client/after.ts'
import { useStatus } from '../../client/use-status.ts'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { listOf } from './attendance.ts'
import { checkDraft, withProposals } from './check-draft.ts'
import type { RecordDraft } from './record-draft.ts'
import { RecordForm } from './record-form.tsx'
import { useRecordBasis } from './use-record-basis.ts'

interface RecordEditorProps {
  readonly draft: RecordDraft
  readonly change: (part: Partial<RecordDraft>) => void
  /** Why it was not saved. */
  readonly error: Error | null
  readonly isSaving: boolean
  readonly onSave: (activity: Parsed<'activities.record'>) => void
  readonly notice: ReactNode
  readonly actions: ReactNode
  /** What follows the form. */
  readonly children?: ReactNode
}

/** The form of an event with its buttons; saving checks it with the contract's schema. */
export function RecordEditor(props: RecordEditorProps): ReactNode {
  const { draft, change, error, isSaving, onSave, notice, actions, children } = props
  const { t } = useTranslation('activities')
  const { today } = useStatus()
  const [tried, setTried] = useState(false)
  const known = useRecordBasis(draft, yearOf(draft.period ?? today))
  const { basis } = known
  const shown = withProposals(draft, basis?.proposals ?? noProposals)
  const checked = basis && checkDraft(shown, basis)
  const wrong = (tried && checked?.wrong) || null
  // What is saved waits for the list of names that kinds and day ask for, where they were just changed.
  const save = (): void =>
    after(known.settled(), (settled) => {
      setTried(true)
      const { activity } = checkDraft(withProposals(draft, settled.proposals), settled)
      if (activity) onSave(activity)
    })
  if (known.error) return <ErrorPanel error={known.error} title={t('notSaved')} />
  if (!basis) return <Skeleton active />
  return (
    <>
      {error && <ErrorPanel error={error} title={t('notSaved')} advice={t('notSavedAdvice')} />}
      {notice}
      {wrong && (
        <Alert role="alert" type="error" showIcon title={t('incomplete', { n: wrong.size })} />
      )}
      <RecordForm
        draft={shown}
        basis={basis}
        list={listOf(basis.people, shown.marks)}
        change={change}
        wrong={wrong}
      />
      {children}
      <div className="drawer-actions record-actions">
        <Button type="primary" loading={isSaving} onClick={save}>
          {t('save')}
        </Button>
        {actions}
      </div>
    </>
  )
}
