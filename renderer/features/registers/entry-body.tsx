import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { useFormat } from '../../ui/use-format.ts'
import { EntryChildren } from './entry-children.tsx'
import { EntryForm } from './entry-form.tsx'
import { fixedField, type EntryTarget } from './entry-target.ts'
import { OrganizationField } from './organization-field.tsx'
import { readableName } from './readable-name.ts'
import { childrenOf } from './register-areas.ts'
import type { useEntryEditor } from './use-entry-editor.ts'
import { useRegisterWords } from './use-register-words.ts'

interface EntryBodyProps {
  readonly register: RegisterName
  readonly editor: ReturnType<typeof useEntryEditor>
  readonly row: EntryRow | null
  readonly onOpen: (target: EntryTarget) => void
}

/** What belongs to an entry, then its own fields. */
export function EntryBody({ register, editor, row, onOpen }: EntryBodyProps): ReactNode {
  const { t } = useTranslation('registers')
  const words = useRegisterWords()
  const children = childrenOf(register)
  const fixed = fixedField(register, editor.draft.values)
  return (
    <>
      {row &&
        children.map((child) => (
          <EntryChildren key={child} register={child} parent={row} onOpen={onOpen} />
        ))}
      {row && children.length > 0 && <h3>{t('form.details')}</h3>}
      <p className="quiet entry-note">{t('form.required')}</p>
      {row && fixed !== null && <BelongsTo register={register} field={fixed} row={row} />}
      {row === null && fixed === null && <OrganizationField register={register} editor={editor} />}
      <EntryForm
        register={register}
        draft={editor.draft}
        change={editor.change}
        wrong={editor.wrong}
        names={row?.names ?? {}}
        fixed={fixed}
      />
      {row === null &&
        children.map((child) => (
          <p key={child} className="quiet">
            {t('children.saveFirst', { name: words.name(child) })}
          </p>
        ))}
    </>
  )
}

interface BelongsToProps {
  readonly register: RegisterName
  readonly field: string
  readonly row: EntryRow
}

/** What a saved entry belongs to; of a new one it is clear from where it was opened. */
function BelongsTo({ register, field, row }: BelongsToProps): ReactNode {
  const format = useFormat()
  const words = useRegisterWords()
  const name = row.names[field]
  if (name === undefined) return null
  return (
    <p>
      {words.field(register, field)} <strong>{readableName(name, format)}</strong>
    </p>
  )
}
