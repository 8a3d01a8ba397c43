import type { ElsewhereFact } from '../../../shared/rules/facts.ts'
import type { Reader } from '../connection.ts'

/** Who else has an ID number, by the number. */
export type Elsewhere = Map<string, (ElsewhereFact & { organizationId: number; idCard: string })[]>

/**
 * ID numbers that stand on the active rosters of two branches or more, with everybody who has
 * them: looked for in the whole ledger, also where the facts are of one branch only. Masked numbers
 * and people whom no roster knows tell nothing.
 */
export function readElsewhere(db: Reader, organizationId: number | undefined): Elsewhere {
  const ofOwn =
    organizationId === undefined
      ? ''
      : 'AND id_card IN (SELECT id_card FROM member WHERE organization_id = @organization)'
  const rows = db
    .prepare<
      [{ organization: number | null }],
      ElsewhereFact & { organizationId: number; idCard: string }
    >(
      `WITH listed AS (
         SELECT id, organization_id, id_card FROM member
         WHERE deleted_at IS NULL AND status = 'active' AND type IS NOT NULL
           AND id_card IS NOT NULL AND instr(id_card, '*') = 0 ${ofOwn})
       SELECT listed.id AS memberId, branch.name AS organization,
         listed.organization_id AS organizationId, id_card AS idCard
       FROM listed JOIN organization AS branch ON branch.id = listed.organization_id
       WHERE id_card IN (SELECT id_card FROM listed GROUP BY id_card
         HAVING min(organization_id) <> max(organization_id))
       ORDER BY listed.id`,
    )
    .all({ organization: organizationId ?? null })
  return Map.groupBy(rows, ({ idCard }) => idCard)
}
