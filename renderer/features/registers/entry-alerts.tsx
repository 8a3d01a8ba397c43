import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import type { EntryTarget } from './entry-target.ts'
import type { useEntryEditor } from './use-entry-editor.ts'

interface EntryAlertsProps {
  readonly target: EntryTarget
  readonly editor: ReturnType<typeof useEntryEditor>
  /** Why it was not removed. */
  readonly notRemoved: Error | null
}

/** What there is to say above the form: what went wrong, what was saved, what was left. */
export function EntryAlerts({ target, editor, notRemoved }: EntryAlertsProps): ReactNode {
  const { t } = useTranslation('registers')
  const { wrong, error, left, begun, savedCount, takeLeft } = editor
  const isFresh = target.type === 'saved' && target.isFresh && !begun
  return (
    <>
      {notRemoved && <ErrorPanel error={notRemoved} title={t('form.notRemoved')} />}
      {error && (
        <ErrorPanel error={error} title={t('form.notSaved')} advice={t('form.notSavedAdvice')} />
      )}
      {isFresh && <Alert type="success" showIcon role="status" title={t('form.savedGoOn')} />}
      {savedCount > 0 && wrong === null && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('form.savedMany', { n: savedCount })}
        />
      )}
      {left === 'shown' && <Alert type="info" showIcon title={t('form.draftShown')} />}
      {left === 'waiting' && (
        <Alert
          type="info"
          showIcon
          title={t('form.draftLeft')}
          action={<Button onClick={takeLeft}>{t('form.draftTake')}</Button>}
        />
      )}
      {wrong && (
        <Alert role="alert" type="error" showIcon title={t('form.incomplete', { n: wrong.size })} />
      )}
    </>
  )
}
