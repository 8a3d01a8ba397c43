import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryAlerts } from './entry-alerts.tsx'
import { EntryBody } from './entry-body.tsx'
import { registerOfTarget, type EntryTarget } from './entry-target.ts'
import { childrenOf } from './register-areas.ts'
import { useEntryEditor } from './use-entry-editor.ts'
import { useRegisterWords } from './use-register-words.ts'
import { useRemoveEntry } from './use-remove-entry.ts'

export interface EntryPanelProps {
  readonly target: EntryTarget
  /** Null: a new entry. */
  readonly row: EntryRow | null
  /** The register of the entry that this one was opened from; null: none. */
  readonly above: RegisterName | null
  readonly onOpen: (target: EntryTarget) => void
  /** What is shown becomes something else: a new entry is a saved one. */
  readonly onTurnInto: (target: EntryTarget) => void
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The drawer of one entry: its form with what belongs to it, and the buttons below. */
export function EntryPanel(props: EntryPanelProps): ReactNode {
  const { target, row, above, onOpen, onTurnInto, onDone, onClose } = props
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const register = registerOfTarget(target)
  const editor = useEntryEditor(target, row)
  const removal = useRemoveEntry(onDone)
  const finish = (id: number): void => {
    // What belongs to a new entry can only be added once it is there.
    if (row || childrenOf(register).length === 0) return onDone()
    onTurnInto({ type: 'saved', entry: { register, id }, isFresh: true })
  }
  const name = words.name(register)
  return (
    <Drawer
      open
      size={780}
      onClose={onClose}
      title={row ? name : t('addOne', { name })}
      extra={
        above && (
          <Button icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={onDone}>
            {t('form.back', { name: words.name(above) })}
          </Button>
        )
      }
      footer={
        <EntryActions
          register={register}
          editor={editor}
          isNew={row === null}
          removing={removal.removing}
          onSave={() => editor.save(finish)}
          onRemove={() => row && removal.remove({ register, id: row.id })}
          onLeave={onDone}
        />
      }
    >
      <EntryAlerts target={target} editor={editor} notRemoved={removal.error} />
      <EntryBody register={register} editor={editor} row={row} onOpen={onOpen} />
    </Drawer>
  )
}
