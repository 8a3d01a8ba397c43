import type { Grid } from './grid.ts'
import { meetingLedger, themeDayLedger } from './layouts/activity-ledgers.ts'
import { developmentLedger, floatingRoster } from './layouts/admission-ledgers.ts'
import { duesAssessment } from './layouts/dues-assessment.ts'
import { duesMatrix } from './layouts/dues-matrix.ts'
import { knownForms } from './layouts/known-forms.ts'
import type { Layout } from './layouts/layout.ts'
import { reviewTally } from './layouts/review-tally.ts'
import { memberRoster } from './layouts/member-roster.ts'
import { HeaderFinder } from './recognize/find-header.ts'
import type { FoundTable } from './recognize/find-tables.ts'
import { findTables } from './recognize/find-tables.ts'
import type { Table } from './table.ts'

const layouts: readonly Layout[] = [
  memberRoster,
  duesMatrix,
  meetingLedger,
  themeDayLedger,
  duesAssessment,
  reviewTally,
  developmentLedger,
  floatingRoster,
  ...knownForms,
]

function readFound({ layout, table }: FoundTable): Table {
  if (layout?.read) return layout.read(table)
  return { ...table.frame, kind: 'unknown', records: [], problems: [] }
}

/**
 * The second and third step of import: grids → tables with typed records, and a problem at the
 * cell of everything wrong or doubtful. Sheets without content give no table; content that is not
 * understood gives one of kind `unknown` without records. Pure: nothing is looked up or stored.
 */
export function readTables(grids: readonly Grid[]): Table[] {
  const finder = new HeaderFinder(layouts)
  return grids.flatMap((grid) => findTables(grid, finder)).map(readFound)
}
