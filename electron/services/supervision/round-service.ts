import { periodEnd, periodStart, type IsoDate, type Period } from '../../../shared/calendar.ts'
import type { Entry, RegisterName } from '../../../shared/registers/registers.ts'
import type { BranchStands } from '../../../shared/supervision/branch-stands.ts'
import { roundLines, type RoundLine } from '../../../shared/supervision/round-lines.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'

type Owned<N extends RegisterName> = Entry<N> & { readonly organizationId: number }

/**
 * How the inspections of a quarter stand with each branch of a ledger.
 * @param stands of the year of the quarter.
 */
export function getRound(
  db: Reader,
  stands: ReadonlyMap<number, BranchStands>,
  { quarter, today }: { readonly quarter: Period; readonly today: IsoDate },
): RoundLine[] {
  const branches = listOrganizations(db).filter(({ level }) => level === 'branch')
  const within = { from: periodStart(quarter), to: periodEnd(quarter) }
  const visits = entriesOf(db, 'visit', within)
  const inspections = entriesOf(db, 'inspection', within).filter(({ kind }) => kind === 'regular')
  const problems = entriesOf(db, 'rectification', {})
  return roundLines({ branches, stands, visits, inspections, problems, today })
}

/** Entries as their register describes them. */
function entriesOf<N extends RegisterName>(
  db: Reader,
  name: N,
  range: { readonly from?: string; readonly to?: string },
): readonly Owned<N>[] {
  // The repository gives each register the columns of its own fields.
  return listEntries(db, name, range) as unknown as readonly Owned<N>[]
}
