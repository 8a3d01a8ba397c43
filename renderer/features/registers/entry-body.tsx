import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import {
  registerNames,
  registerOf,
  type RegisterName,
} from '../../../shared/registers/registers.ts'
import { useProcedure } from '../../client/hooks.ts'
import { useFormat } from '../../ui/use-format.ts'
import { AdmissionLine } from '../admission/admission-line.tsx'
import { EntryChildren } from './entry-children.tsx'
import { EntryForm } from './entry-form.tsx'
import { fieldsOf } from './entry-fields.ts'
import { fixedField, type EntryTarget } from './entry-target.ts'
import { OrganizationField } from './organization-field.tsx'
import { readableName } from './readable-name.ts'
import { childrenOf } from './register-areas.ts'
import { TallyLines } from './tally-lines.tsx'
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
  // Dates may be as inexact as their paper; days may not.
  const hasDates = fieldsOf(register).some(({ field }) => field.type === 'date')
  return (
    <>
      {row &&
        children.map((child) =>
          child === 'admissionStep' ? (
            <AdmissionLine
              key={child}
              person={row}
              onRecord={(prefill) => onOpen({ type: 'new', prefill })}
              onOpen={(entry) => onOpen({ type: 'saved', entry, isFresh: false })}
            />
          ) : (
            <EntryChildren key={child} register={child} parent={row} onOpen={onOpen} />
          ),
        )}
      {row && children.length > 0 && <h3>{t('form.details')}</h3>}
      <p className="quiet entry-note">{t(hasDates ? 'form.requiredDates' : 'form.required')}</p>
      {fixed !== null && (
        <BelongsTo register={register} field={fixed} id={Number(editor.draft.values[fixed])} />
      )}
      {row === null && fixed === null && <OrganizationField register={register} editor={editor} />}
      <EntryForm
        register={register}
        draft={editor.draft}
        change={editor.change}
        wrong={editor.wrong}
        names={row?.names ?? {}}
        fixed={fixed}
      />
      <TallyLines register={register} draft={editor.draft} />
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
  readonly id: number
}

/** The entry that this one belongs to: an election, an appraisal, a person. */
function BelongsTo({ register, field, id }: BelongsToProps): ReactNode {
  const format = useFormat()
  const words = useRegisterWords()
  const above = registerNames.find((name) => name === registerOf(register).parent?.register)
  const row = useProcedure('entries.list', { register: above ?? register, id }).data?.[0]
  if (!row) return null
  return (
    <p className="entry-note">
      {words.field(register, field)} <strong>{readableName(row.label, format)}</strong>
    </p>
  )
}
