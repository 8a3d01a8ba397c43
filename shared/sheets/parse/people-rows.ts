import type { Layout } from '../layouts/layout.ts'
import type { RawTable, RecordRow } from '../recognize/raw-table.ts'
import type { Problem, Table } from '../table.ts'
import { problemAt } from './problem.ts'
import { isOrganizationName, readSummaryTable } from './summary-rows.ts'

const namesBranch = (row: RecordRow): boolean => isOrganizationName(row.cell('name')?.text ?? '')

/**
 * Reads a form of people. Where its names are those of branches it is a summary, whatever its
 * heading says; single lines of branches among people are refused, and never become people.
 */
export function readPeople(layout: Layout, table: RawTable): Table {
  const branches = table.rows.filter(namesBranch)
  if (branches.length === 0) return layout.read(table)
  const named = table.rows.filter((row) => row.cell('name') !== null)
  if (branches.length === named.length) return readSummaryTable(table)
  const people = layout.read({ ...table, rows: table.rows.filter((row) => !namesBranch(row)) })
  const refused: Problem[] = branches.map((row) => problemAt(row, 'name', 'organizationAsName'))
  return { ...people, problems: [...people.problems, ...refused] }
}
