import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { Field } from '../../../shared/registers/field.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import { useShowsSeveral } from '../../ui/branch-choice.tsx'
import { compareWords } from '../../ui/compare.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { OpenButton } from '../../ui/open-button.tsx'
import { listedFields, type NamedField } from './entry-fields.ts'
import { useEntryCells } from './use-entry-cells.ts'
import { useRegisterWords } from './use-register-words.ts'

/** Dates and numbers sort as they are kept, all else as it reads. */
const asKept: ReadonlySet<Field['type']> = new Set([
  'day',
  'date',
  'month',
  'year',
  'count',
  'hours',
  'money',
])

/** Columns of a register, made from its fields; whose entry it is only where several are shown. */
export function useEntryColumns(
  register: RegisterName,
  open: (row: EntryRow) => void,
): ListColumn<EntryRow>[] {
  const { t } = useTranslation(['registers', 'common'])
  const words = useRegisterWords()
  const cell = useEntryCells(register)
  const showsSeveral = useShowsSeveral()
  const orderOf = (row: EntryRow, named: NamedField): string | null => {
    const value = row.values[named.key] ?? null
    if (value === null) return null
    return asKept.has(named.field.type) ? String(value) : cell(row, named)
  }
  const columns = listedFields(register).map((field, index): ListColumn<EntryRow> => ({
    key: field.key,
    title: words.column(register, field.key),
    compare: (a, b) => compareWords(orderOf(a, field), orderOf(b, field)),
    text: (row) => cell(row, field),
    render: (row) => {
      const told = cell(row, field)
      if (index > 0) return <span className="clamped">{told}</span>
      return <OpenButton onOpen={() => open(row)}>{told || t('untitled')}</OpenButton>
    },
  }))
  if (!showsSeveral) return columns
  const organization: ListColumn<EntryRow> = {
    key: 'organization',
    title: t('common:organization'),
    text: (row) => row.organization,
  }
  return [...columns.slice(0, 1), organization, ...columns.slice(1, -1)]
}
