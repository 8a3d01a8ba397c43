import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import type { WorkbookPart } from '../../../shared/contract/folders.ts'
import { branchInFileName, findBranch } from '../../../shared/sheets/branch-name.ts'
import type { Table } from '../../../shared/sheets/table.ts'

/** They are of no single branch, and become nobody's records. */
const summaries: ReadonlySet<Table['kind']> = new Set([
  'organizationSummary',
  'organizationRoster',
  'unknown',
])

interface ReadTables {
  readonly name: string
  readonly tables: readonly Table[]
}

interface Stated {
  readonly table: number
  readonly branch: OrganizationInfo | null
  /** As it stands on the sheet, or in the rows. */
  readonly name: string
}

/**
 * Whose the tables of a workbook are: by the name on the sheet, for a roster of several branches by that
 * of each row, else by the other sheets, else by the name of the file.
 * @param organizations of the ledger.
 */
export function workbookParts(
  { name: file, tables }: ReadTables,
  organizations: readonly OrganizationInfo[],
): WorkbookPart[] {
  const branches = organizations.filter(({ level }) => level === 'branch')
  const usable = [...tables.entries()].filter(([, { kind }]) => !summaries.has(kind))
  const stated = usable.flatMap(([index, table]) => statedBy(index, table, branches))
  const known = new Set(stated.flatMap(({ branch }) => branch?.id ?? []))
  const [first, ...others] = [...known]
  const fallback =
    others.length === 0 && first !== undefined
      ? (branches.find(({ id }) => id === first) ?? null)
      : branchInFileName(file, branches)
  const named = stated.map((one) =>
    one.branch === null && one.name === '' ? { ...one, branch: fallback } : one,
  )
  const groups = Map.groupBy(named, ({ branch, name }) => branch?.id ?? name)
  return [...groups.values()].map((own) => ({
    organizationId: own[0]?.branch?.id ?? null,
    organization: own[0]?.branch?.name ?? own[0]?.name ?? '',
    tables: [...new Set(own.map(({ table }) => table))],
  }))
}

/** The branches that a table speaks of; one without any name is told as such. */
function statedBy(
  index: number,
  table: Table,
  branches: readonly OrganizationInfo[],
): readonly Stated[] {
  const inRows = branchNames(table)
  const names = inRows.length > 1 ? inRows : [table.organization ?? inRows[0] ?? '']
  return names.map((name) => ({ table: index, branch: findBranch(name, branches), name }))
}

/** The names in the branch column of a roster, each once. */
function branchNames(table: Table): string[] {
  if (table.kind !== 'memberRoster') return []
  return [...new Set(table.records.flatMap(({ branch }) => branch ?? []))].filter(Boolean)
}

/** A workbook with the tables of one part alone, and of a roster of several branches its rows. */
export function partOf<F extends ReadTables>(
  file: F,
  { organizationId, tables }: Pick<WorkbookPart, 'organizationId' | 'tables'>,
  organizations: readonly OrganizationInfo[],
): F {
  const branches = organizations.filter(({ level }) => level === 'branch')
  const own = tables.flatMap((index) => file.tables[index] ?? [])
  return { ...file, tables: own.map((table) => rowsOf(table, organizationId, branches)) }
}

function rowsOf(
  table: Table,
  organizationId: number | null,
  branches: readonly OrganizationInfo[],
): Table {
  if (table.kind !== 'memberRoster' || branchNames(table).length < 2) return table
  const records = table.records.filter(
    ({ branch }) => findBranch(branch ?? '', branches)?.id === organizationId,
  )
  const rows = new Set(records.map(({ row }) => row))
  return { ...table, records, problems: table.problems.filter(({ row }) => rows.has(row)) }
}
