import type { OrganizationKind, OrganizationLevel } from '../../../shared/domain/kinds.ts'
import type { Reader } from '../connection.ts'

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

/** All organizations that are not in the recycle bin, superiors first. */
export function listOrganizations(db: Reader): OrganizationRow[] {
  return db
    .prepare<[], OrganizationRow>(
      `SELECT id, parent_id, level, name, kind, has_committee, founded_on, dissolved_on, term_started_on
       FROM organization WHERE deleted_at IS NULL
       ORDER BY CASE level WHEN 'committee' THEN 0 WHEN 'generalBranch' THEN 1 WHEN 'branch' THEN 2 ELSE 3 END,
         id`,
    )
    .all()
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
