import type { IsoDate } from '../../../shared/calendar.ts'
import {
  rectificationLines,
  type RectificationItem,
  type RectificationLine,
} from '../../../shared/supervision/rectification-lines.ts'
import type { Reader } from '../../ledger/connection.ts'
import { listEntries } from '../../ledger/repositories/entries.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'

/** Everything that was to be put right, of one organization or of all, the most overdue first. */
export function getRectification(
  db: Reader,
  {
    organizationId,
    today,
  }: { readonly organizationId?: number | undefined; readonly today: IsoDate },
): RectificationLine[] {
  const names = new Map(listOrganizations(db).map(({ id, name }) => [id, name]))
  const items = listEntries(db, 'rectification', { organizationId }).map((entry) => {
    const organization = names.get(entry.organizationId) ?? ''
    // The repository gives the register the columns of its own fields.
    return { ...entry, organization } as unknown as RectificationItem
  })
  return rectificationLines(items, peopleOf(db), today)
}

/** Names of members: the same problem of somebody else is the same problem. */
function peopleOf(db: Reader): ReadonlySet<string> {
  const sql = 'SELECT DISTINCT name FROM member WHERE deleted_at IS NULL'
  return new Set(db.prepare<[], string>(sql).pluck().all())
}
