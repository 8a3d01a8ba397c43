import { useTranslation } from 'react-i18next'
import { coreTables } from '../../shared/domain/core-tables.ts'
import { registerOfTable } from '../../shared/registers/columns.ts'

/** What people call the records of a table of the ledger. */
export function useTableName(): (table: string) => string {
  const { t } = useTranslation(['health', 'registers'])
  return (table) => {
    const register = registerOfTable(table)
    if (register !== null) return t(`registers:names.${register}`)
    const core = coreTables.find((one) => one === table)
    return core === undefined ? table : t(`tables.${core}`)
  }
}
