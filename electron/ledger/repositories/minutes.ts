import type { WrittenText } from '../../../shared/rules/likeness.ts'
import type { Reader } from '../connection.ts'

interface TextRange {
  readonly from: string
  readonly to: string
  /** Texts of fewer bytes are left out before they are read: null. */
  readonly shortest: number
}

/** What was written about activities held from one day to another (both included), by day. */
export function listTexts(db: Reader, range: TextRange): WrittenText[] {
  return db
    .prepare<[TextRange], WrittenText>(
      `SELECT id, organizationId, organization, name, heldOn,
         CASE WHEN octet_length(minutes) >= @shortest THEN minutes END AS minutes,
         CASE WHEN octet_length(agenda) >= @shortest THEN agenda END AS agenda
       FROM (
         SELECT activity.id, organization_id AS organizationId, branch.name AS organization,
           activity.name, held_on AS heldOn, minutes,
           concat_ws(char(10), agenda, resolution) AS agenda
         FROM activity JOIN organization AS branch ON branch.id = organization_id
         WHERE activity.deleted_at IS NULL AND held_on BETWEEN @from AND @to)
       WHERE octet_length(minutes) >= @shortest OR octet_length(agenda) >= @shortest
       ORDER BY heldOn, id`,
    )
    .all(range)
}

export interface KnownNames {
  readonly people: readonly string[]
  readonly organizations: readonly string[]
}

/** Names that may stand in any text: everybody who is or was in the ledger, branches and superiors. */
export function listNames(db: Reader): KnownNames {
  const names = (sql: string): string[] => db.prepare<[], string>(sql).pluck().all()
  return {
    people: names('SELECT DISTINCT name FROM member ORDER BY name'),
    organizations: names(
      "SELECT DISTINCT name FROM organization WHERE level <> 'group' ORDER BY name",
    ),
  }
}
