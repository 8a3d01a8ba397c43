import type { PackageSourceRow } from '../../shared/contract/packages.ts'
import type { RowValues } from '../ledger/changes.ts'
import type { Reader, Writer } from '../ledger/connection.ts'
import type { OpenedPackage } from './package-file.ts'

/** A branch whose packages were merged here, and how far its history had come. */
export interface PackageSource {
  readonly id: number
  readonly organizationId: number
  readonly publicKey: string
  readonly entries: number
  readonly head: string
}

const columns = `id, organization_id AS organizationId, public_key AS publicKey, entries, head`

export function findSource(db: Reader, ledgerId: string, sourceId: number): PackageSource | null {
  const sql = `SELECT ${columns} FROM package_source WHERE ledger_id = ? AND source_id = ?`
  return db.prepare<[string, number], PackageSource>(sql).get(ledgerId, sourceId) ?? null
}

/** Whether an organization gets its records from packages. */
export function isFromPackages(db: Reader, organizationId: number): boolean {
  const sql = 'SELECT 1 FROM package_source WHERE organization_id = ?'
  return db.prepare<[number]>(sql).get(organizationId) !== undefined
}

/** Notes how far a branch has come; gives the number of its source. */
export function keepSource(
  db: Writer,
  { manifest, publicKey }: OpenedPackage,
  here: { readonly organizationId: number; readonly parameters: string; readonly at: string },
): number {
  const { ledgerId, organization, history, packedAt } = manifest
  const values = {
    ledgerId,
    sourceId: organization.id,
    publicKey,
    ...history,
    packedAt,
    ...here,
  }
  const sql = `INSERT INTO package_source (ledger_id, source_id, organization_id, public_key, entries,
      head, packed_at, merged_at, parameters)
    VALUES (@ledgerId, @sourceId, @organizationId, @publicKey, @entries, @head, @packedAt, @at,
      @parameters)
    ON CONFLICT (ledger_id, source_id) DO UPDATE SET entries = excluded.entries, head = excluded.head,
      packed_at = excluded.packed_at, merged_at = excluded.merged_at, parameters = excluded.parameters
    RETURNING id`
  return Number(db.prepare(sql).pluck().get(values))
}

export interface MergedRow {
  readonly table: string
  readonly sourceId: number
  readonly rowId: number
  /** Of the row as it was merged. */
  readonly print: string
}

export function mergedRows(db: Reader, source: number): MergedRow[] {
  const sql = `SELECT table_name AS "table", source_id AS sourceId, row_id AS rowId, print
    FROM package_row WHERE package_source_id = ?`
  return db.prepare<[number], MergedRow>(sql).all(source)
}

export function keepMergedRow(db: Writer, source: number, row: MergedRow): void {
  db.prepare(
    `INSERT INTO package_row (package_source_id, table_name, source_id, row_id, print)
     VALUES (@source, @table, @sourceId, @rowId, @print)
     ON CONFLICT (package_source_id, table_name, source_id) DO UPDATE SET print = excluded.print`,
  ).run({ source, ...row })
}

export function forgetMergedRow(db: Writer, source: number, row: MergedRow): void {
  db.prepare(
    `DELETE FROM package_row WHERE package_source_id = ? AND table_name = ? AND source_id = ?`,
  ).run(source, row.table, row.sourceId)
}

/** The problem of a branch that was written down here in the same words, and is in no package yet. */
export function ownProblem(
  db: Reader,
  organizationId: number,
  { problem, found_on: foundOn }: RowValues,
): number | null {
  const sql = `SELECT id FROM rectification AS own
    WHERE organization_id = ? AND problem = ? AND found_on = ? AND deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM package_row
        WHERE table_name = 'rectification' AND row_id = own.id)`
  const values = [organizationId, String(problem), String(foundOn)] as const
  return (
    db
      .prepare<[number, string, string], number>(sql)
      .pluck()
      .get(...values) ?? null
  )
}

/** The branches that come by packages, the one that was merged longest ago first. */
export function listSources(db: Reader): PackageSourceRow[] {
  return db
    .prepare<[], PackageSourceRow>(
      `SELECT organization.name AS organization, packed_at AS packedAt, merged_at AS mergedAt, entries
       FROM package_source JOIN organization ON organization.id = organization_id
       ORDER BY merged_at, organization.name`,
    )
    .all()
}
