import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import type { Field } from '../../../shared/registers/field.ts'
import type { RegisterName } from '../../../shared/registers/registers.ts'
import type { EntryValue } from '../../../shared/registers/values.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import { hoursText } from './entry-draft.ts'
import { numbersOf, type NamedField } from './entry-fields.ts'
import { readableName } from './readable-name.ts'
import { useRegisterWords } from './use-register-words.ts'

type CellWords = (row: Pick<EntryRow, 'values' | 'names'>, field: NamedField) => string

/** What a field of an entry holds, as people read it; nothing where it is empty. */
export function useEntryCells(register: RegisterName): CellWords {
  const { t } = useTranslation(['common', 'registers'])
  const format = useFormat()
  const words = useRegisterWords()
  const titleOf = useRuleTitle()
  const date = (value: EntryValue): string => format.date(String(value))
  const told: Readonly<Record<Field['type'], (value: EntryValue, key: string) => string>> = {
    day: date,
    date,
    month: date,
    year: date,
    text: String,
    choice: (value, key) => words.option(register, key, String(value)),
    flag: (value) => t(value === true ? 'yes' : 'no'),
    count: (value, key) => {
      if (key === 'permille') return `${String(value)}‰`
      const isNamed = numbersOf(register, key).length > 0
      return isNamed ? words.option(register, key, String(value)) : String(value)
    },
    hours: (value) => `${hoursText(Number(value))} ${t('registers:units.hours')}`,
    money: (value) => format.yuan(Number(value)),
    rule: (value) => titleOf(String(value)),
    // Known by their names only, which come with the entry.
    member: () => '',
    activity: () => '',
    entry: () => '',
  }
  return ({ values, names }, { key, field }) => {
    const value = values[key] ?? null
    if (value === null) return ''
    const name = names[key]
    return name === undefined ? told[field.type](value, key) : readableName(name, format)
  }
}
