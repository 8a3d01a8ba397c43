import { AppError } from '../../shared/app-error.ts'
import type { ChangeRecorder } from '../ledger/changes.ts'
import type { Writer } from '../ledger/connection.ts'
import { branchRows } from './branch-rows.ts'
import { isFromPackages } from './package-sources.ts'

/**
 * The branch here that a package of a branch belongs to: one of that name without records of its own, or
 * a new one below the committee of the ledger.
 * @throws AppError PACKAGE_BRANCH_TAKEN: it has records of its own, or another ledger's.
 */
export function bindBranch(
  db: Writer,
  recorder: ChangeRecorder,
  { name }: { readonly name: string },
): number {
  const sql = "SELECT id FROM organization WHERE level = 'branch' AND name = ?"
  const known = db.prepare<[string], number>(sql).pluck().get(name)
  if (known === undefined) {
    const values = { parent_id: committeeOf(db), level: 'branch', name, kind: 'other' }
    return recorder.insert('organization', values)
  }
  if (isFromPackages(db, known) || hasRecords(db, known)) throw new AppError('PACKAGE_BRANCH_TAKEN')
  return known
}

function committeeOf(db: Writer): number | null {
  const sql = "SELECT id FROM organization WHERE level = 'committee' ORDER BY id"
  return db.prepare<[], number>(sql).pluck().get() ?? null
}

/** What a superior writes down of a branch before it hands in anything. */
const ofSuperior: ReadonlySet<string> = new Set(['visit', 'inspection', 'rectification'])

/** Anything but its own line and what its superior wrote down: groups, members, entries. */
function hasRecords(db: Writer, organizationId: number): boolean {
  const tables = Object.entries(branchRows(db, organizationId))
  return tables.some(([table, rows]) =>
    table === 'organization' ? rows.length > 1 : rows.length > 0 && !ofSuperior.has(table),
  )
}
