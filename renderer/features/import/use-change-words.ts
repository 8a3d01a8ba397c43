import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../../../shared/contract/import-rows.ts'
import { useFormat } from '../../ui/use-format.ts'
import { changeKeys, changeValueKeys } from '../../../shared/contract/change-keys.ts'

interface ChangeWords {
  readonly what: (change: FieldChange) => string
  readonly value: (change: FieldChange, value: FieldChange['before']) => string
}

/** What a change of the ledger is called, and its values as people write them. */
export function useChangeWords(): ChangeWords {
  const { t } = useTranslation('import')
  const format = useFormat()
  // Keys are made of names of tables, columns and choices; a test proves that each has its words.
  const translate = t as unknown as (keys: readonly string[]) => string
  const value: ChangeWords['value'] = (change, raw) => {
    if (raw === null || raw === '') return t('changes.nothing')
    if (change.column.endsWith('_fen')) return format.yuan(Number(raw))
    const keys = changeValueKeys(change, raw)
    return keys.length === 0 ? String(raw) : translate(keys)
  }
  const what = (change: FieldChange): string => {
    const label = translate(changeKeys(change))
    if (change.at === null || change.table === 'admission_step') return label
    return t('changes.at', { at: change.at, what: label })
  }
  return { what, value }
}
