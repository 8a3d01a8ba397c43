import { AppError } from '../../../shared/app-error.ts'
import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import type { TableChoices } from '../../../shared/contract/import-choices.ts'
import type { TableOutcome } from '../../../shared/contract/imports.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { importActivities } from './import-activities.ts'
import { tableOutcome, type ImportContext, type ImportedRecord } from './import-context.ts'
import { importAdmissions } from './import-admissions.ts'
import { importAssessments } from './import-assessments.ts'
import { importDisciplines } from './import-disciplines.ts'
import { importDues } from './import-dues.ts'
import { importFloating } from './import-floating.ts'
import { importMembers } from './import-members.ts'
import { choicesOfTables, noChoices } from './row-choices.ts'
import { importPayments } from './import-payments.ts'
import { importTally } from './import-tally.ts'
import { importTrainings } from './import-trainings.ts'

export interface ImportedTables {
  readonly outcomes: readonly TableOutcome[]
  readonly records: readonly ImportedRecord[]
  /** The same records by table, in the order of the tables. */
  readonly byTable: readonly (readonly ImportedRecord[])[]
}

/** Lines of branches are for comparing (each branch keeps its own ledger), the rest is not known. */
const nothing = (): ImportedRecord[] => []

const importers: {
  readonly [K in Table['kind']]: (
    context: ImportContext,
    table: Table & { readonly kind: K },
  ) => ImportedRecord[]
} = {
  memberRoster: importMembers,
  memberCard: importMembers,
  duesMatrix: importDues,
  duesAssessment: importAssessments,
  duesPayments: importPayments,
  meetingLedger: importActivities,
  themeDayLedger: importActivities,
  meetingRecord: importActivities,
  reviewTally: importTally,
  developmentLedger: importAdmissions,
  activistRoster: importAdmissions,
  floatingRoster: importFloating,
  trainingLedger: importTrainings,
  disciplineLedger: importDisciplines,
  organizationSummary: nothing,
  organizationRoster: nothing,
  unknown: nothing,
}

function importTable(context: ImportContext, table: Table): ImportedRecord[] {
  // The importer under the kind of a table takes tables of that kind.
  const write = importers[table.kind] as (context: ImportContext, table: Table) => ImportedRecord[]
  return write(context, table)
}

const isOfMembers = ({ kind }: Table): boolean => kind === 'memberRoster' || kind === 'memberCard'

/** Writes the records of all tables; rosters first, so that dues find their people. */
export function importTables(
  shared: Omit<ImportContext, 'choices' | 'matches'>,
  tables: readonly Table[],
  choices: readonly TableChoices[] = [],
): ImportedTables {
  const chosen = new Map(
    choicesOfTables(tables, choices).map((own, at) => [tables[at], own] as const),
  )
  const contextOf = (table: Table): ImportContext => ({
    ...shared,
    choices: chosen.get(table) ?? noChoices,
    matches: new Map(),
  })
  const rosterFirst = tables.toSorted((a, b) => Number(isOfMembers(b)) - Number(isOfMembers(a)))
  const written = new Map(rosterFirst.map((table) => [table, importTable(contextOf(table), table)]))
  const recordsOf = (table: Table): ImportedRecord[] => written.get(table) ?? []
  return {
    outcomes: tables.map((table) => tableOutcome(table, recordsOf(table))),
    records: tables.flatMap(recordsOf),
    byTable: tables.map(recordsOf),
  }
}

/**
 * The branch that a workbook goes into: the one that was named, else the only one, else the one
 * whose name the sheets state.
 * @throws AppError ORGANIZATION_UNKNOWN, ORGANIZATION_AMBIGUOUS.
 */
export function importTarget(
  tables: readonly Table[],
  organizations: readonly OrganizationInfo[],
  named: string | number | null,
): number {
  const branches = organizations.filter((organization) => organization.level === 'branch')
  if (named !== null) {
    const chosen = branches.find(({ id, name }) => id === named || name === named)
    if (!chosen) throw new AppError('ORGANIZATION_UNKNOWN', { name: named })
    return chosen.id
  }
  const stated = new Set(tables.map((table) => table.organization))
  const candidates =
    branches.length === 1 ? branches : branches.filter(({ name }) => stated.has(name))
  const [only, second] = candidates
  if (!only || second) throw new AppError('ORGANIZATION_AMBIGUOUS', { count: branches.length })
  return only.id
}
