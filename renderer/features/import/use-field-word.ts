import { useTranslation } from 'react-i18next'
import type { Table } from '../../../shared/sheets/table.ts'
import { useText } from '../../i18n/use-text.ts'

/** The word of a field in a kind of table: the name of a person is not that of a meeting. */
export function useFieldWord(kind: Table['kind']): (field: string) => string {
  const { t } = useTranslation('import')
  const text = useText()
  return (field) =>
    field === 'name' && kind !== 'unknown'
      ? t(`columns.nameOf.${kind}`)
      : text({ key: `sheets:fields.${field}` })
}
