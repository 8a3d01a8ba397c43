import { correctCells } from './correct/correct-cells.ts'
import { CorrectingFinder } from './correct/correcting-finder.ts'
import type { CorrectedCell, Corrections, RememberedLayout } from './correct/corrections.ts'
import { noCorrections } from './correct/corrections.ts'
import type { TableDetail } from './correct/table-detail.ts'
import { describeTables } from './correct/table-detail.ts'
import type { Grid } from './grid.ts'
import { meetingLedger, themeDayLedger } from './layouts/activity-ledgers.ts'
import { activistRoster, developmentLedger, floatingRoster } from './layouts/admission-ledgers.ts'
import { duesAssessment } from './layouts/dues-assessment.ts'
import { duesMatrix } from './layouts/dues-matrix.ts'
import { backPayments, duesPayments } from './layouts/dues-payments.ts'
import type { Layout } from './layouts/layout.ts'
import {
  figuresByLabel,
  organizationRoster,
  organizationSummary,
} from './layouts/organization-tables.ts'
import { disciplineLedger, trainingLedger } from './layouts/registers.ts'
import { reviewTally } from './layouts/review-tally.ts'
import { memberRoster } from './layouts/member-roster.ts'
import { HeaderFinder } from './recognize/find-header.ts'
import type { FoundTable } from './recognize/find-tables.ts'
import { findTables, isGuide, unknownTable } from './recognize/find-tables.ts'
import { readPeople } from './parse/people-rows.ts'
import { readForms } from './read-forms.ts'
import type { Table } from './table.ts'

/** Every form that is told apart. */
export const layouts: readonly Layout[] = [
  memberRoster,
  duesMatrix,
  meetingLedger,
  themeDayLedger,
  duesAssessment,
  reviewTally,
  activistRoster,
  developmentLedger,
  floatingRoster,
  duesPayments,
  backPayments,
  disciplineLedger,
  trainingLedger,
  organizationRoster,
  organizationSummary,
  figuresByLabel,
]

/** Forms with one person a row. */
const peopleForms = new Set<Layout>([
  memberRoster,
  duesMatrix,
  duesAssessment,
  reviewTally,
  activistRoster,
  developmentLedger,
  floatingRoster,
  duesPayments,
  backPayments,
  disciplineLedger,
])

function readFound({ layout, table }: FoundTable): Table {
  if (layout && peopleForms.has(layout)) return readPeople(layout, table)
  if (layout) return layout.read(table)
  return { ...table.frame, kind: 'unknown', records: [], problems: [] }
}

/**
 * The second and third step of import: grids → tables with typed records, and a problem at the
 * cell of everything wrong or doubtful. Sheets without content give no table; content that is not
 * understood gives one of kind `unknown` without records. Pure: nothing is looked up or stored.
 */
export function readTables(grids: readonly Grid[]): Table[] {
  return readSheets(grids).tables
}

/** Tables of a workbook with what a person needs to judge them. */
export interface ReadSheets {
  readonly tables: Table[]
  /** In the order of the tables. */
  readonly details: readonly TableDetail[]
  readonly corrected: readonly CorrectedCell[]
}

/**
 * The same with what a person corrected in this workbook, and with the layouts that were remembered
 * from others.
 */
export function readSheets(
  original: readonly Grid[],
  corrections: Corrections = noCorrections,
  remembered: readonly RememberedLayout[] = [],
): ReadSheets {
  const { grids, corrected } = correctCells(original, corrections.cells)
  const automatic = new HeaderFinder(layouts)
  const finder = new CorrectingFinder(automatic, layouts, corrections.tables, remembered)
  const distinct = Map.groupBy(corrections.distinctRows, ({ sheet }) => sheet)
  const tables = grids.flatMap((grid) => {
    // Who shows where a heading stands says that the sheet is a table.
    const isTable = corrections.tables.some(({ sheet }) => sheet === grid.sheet)
    const forms = isTable || isGuide(grid) ? null : readForms(grid)
    if (forms === 'unknown') return [readFound(unknownTable(grid))]
    if (forms) return forms
    const distinctRows = new Set(distinct.get(grid.sheet)?.map(({ row }) => row))
    return findTables(grid, finder).map(({ layout, table }) =>
      readFound({ layout, table: { ...table, distinctRows } }),
    )
  })
  const details = describeTables(tables, grids, corrections.tables, remembered)
  return { tables, details, corrected }
}
