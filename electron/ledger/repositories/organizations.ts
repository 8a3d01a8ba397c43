import type { OrganizationKind, OrganizationLevel } from '../../../shared/domain/kinds.ts'
import { prepared, type Reader } from '../connection.ts'

export interface OrganizationRow {
  readonly id: number
  readonly parent_id: number | null
  readonly level: OrganizationLevel
  readonly name: string
  readonly kind: OrganizationKind | null
  readonly has_committee: 0 | 1
  readonly founded_on: string | null
  readonly dissolved_on: string | null
  readonly term_started_on: string | null
}

const selectAll = `
  SELECT id, parent_id, level, name, kind, has_committee, founded_on, dissolved_on, term_started_on
  FROM organization WHERE deleted_at IS NULL`
const superiorsFirst = `
  ORDER BY CASE level WHEN 'committee' THEN 0 WHEN 'generalBranch' THEN 1 WHEN 'branch' THEN 2 ELSE 3 END, id`

/** All organizations that are not in the recycle bin, superiors first. */
export function listOrganizations(db: Reader): OrganizationRow[] {
  return prepared<[], OrganizationRow>(db, `${selectAll} ${superiorsFirst}`).all()
}

/**
 * One organization with its groups, and beside it those that the whole ledger is told to: committees,
 * and the first branch. Superiors first.
 */
export function listAround(db: Reader, organizationId: number): OrganizationRow[] {
  const one = `id = @organization OR parent_id = @organization AND level = 'group'`
  const first = `(SELECT min(id) FROM organization WHERE level = 'branch' AND deleted_at IS NULL)`
  return prepared<[{ organization: number }], OrganizationRow>(
    db,
    `${selectAll} AND (${one} OR level = 'committee' OR id = ${first}) ${superiorsFirst}`,
  ).all({ organization: organizationId })
}

/** The groups of one branch. */
export function listGroups(db: Reader, branchId: number): Pick<OrganizationRow, 'id' | 'name'>[] {
  return db
    .prepare<[number], Pick<OrganizationRow, 'id' | 'name'>>(
      `SELECT id, name FROM organization
       WHERE parent_id = ? AND level = 'group' AND deleted_at IS NULL ORDER BY id`,
    )
    .all(branchId)
}
