import type { RowChange } from '../changes.ts'
import type { Reader } from '../connection.ts'

/** What a change of a membership that was recorded by hand wrote, as the audit log keeps it; else null. */
export function changesOfEvent(db: Reader, eventId: number): readonly RowChange[] | null {
  const details = db
    .prepare<[number], string>(
      `SELECT details FROM audit_log
       WHERE action = 'member.change' AND details ->> '$.eventId' = ? ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(eventId)
  if (details === undefined) return null
  const kept = JSON.parse(details) as { changes: readonly RowChange[] } // as `recordMemberChange` wrote it
  return kept.changes
}

/** Which of a member's events were recorded by hand, so that they can be taken back. */
export function listOwnChanges(db: Reader, memberId: number): ReadonlySet<number> {
  const ids = db
    .prepare<[number], number>(
      `SELECT member_event.id FROM member_event
       JOIN audit_log ON action = 'member.change' AND details ->> '$.eventId' = member_event.id
       WHERE member_id = ?`,
    )
    .pluck()
    .all(memberId)
  return new Set(ids)
}
