import type { PersonChoice, TableChoices } from '../../../shared/contract/import-choices.ts'
import { tableKeys } from '../../../shared/sheets/correct/table-detail.ts'
import type { Table } from '../../../shared/sheets/table.ts'

/** What a person chose for the rows of one table. */
export interface RowChoices {
  /** Rows that are not imported. */
  readonly left: ReadonlySet<number>
  readonly people: ReadonlyMap<number, PersonChoice>
}

export const noChoices: RowChoices = { left: new Set(), people: new Map() }

/** The choices of each table, in the order of the tables; tables without any have none. */
export function choicesOfTables(
  tables: readonly Table[],
  choices: readonly TableChoices[],
): RowChoices[] {
  const byKey = new Map(choices.map((one) => [one.table, one]))
  return tableKeys(tables).map((key) => {
    const own = byKey.get(key)
    if (!own) return noChoices
    const people = new Map(own.people.map(({ row, person }) => [row, person]))
    return { left: new Set(own.left), people }
  })
}
