import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import type { useEntryEditor } from './use-entry-editor.ts'

interface EntryActionsProps {
  readonly register: RegisterName
  readonly editor: ReturnType<typeof useEntryEditor>
  readonly isNew: boolean
  readonly removing: boolean
  readonly onSave: () => void
  readonly onRemove: () => void
  readonly onLeave: () => void
}

/** Registers of which people usually write many entries at once. */
const inBatches: ReadonlySet<RegisterName> = new Set([
  'post',
  'candidate',
  'uncounted',
  'planItem',
  'material',
  'statement',
  'appraisalResult',
  'talk',
  'condition',
  'care',
  'trainee',
  'admissionStep',
])

/** The buttons below the form: save, go on, leave, take back; to remove stands apart. */
export function EntryActions(props: EntryActionsProps): ReactNode {
  const { register, editor, isNew, removing, onSave, onRemove, onLeave } = props
  const { t } = useTranslation('registers')
  const { begun, saving, saveAndNext, restart } = editor
  return (
    <div className="drawer-actions">
      <Button type="primary" loading={saving} onClick={onSave}>
        {t('form.save')}
      </Button>
      {isNew && inBatches.has(register) && (
        <Button disabled={saving} onClick={saveAndNext}>
          {t('form.saveAndNext')}
        </Button>
      )}
      <Button onClick={onLeave}>{t(begun ? 'form.later' : 'form.close')}</Button>
      {begun && (
        <Button type="text" onClick={() => restart()}>
          {t(isNew ? 'form.discard' : 'form.undoChanges')}
        </Button>
      )}
      {!isNew && (
        <Button danger className="apart" loading={removing} onClick={onRemove}>
          {t('form.remove')}
        </Button>
      )}
    </div>
  )
}
