import type { MemberRow } from '../../../shared/contract/members.ts'
import { isNamed } from '../../ui/is-named.ts'

/** What is chosen above the roster; null: no restriction. */
export interface MemberFilter {
  readonly text: string
  readonly type: string | null
  readonly status: string | null
  readonly group: string | null
}

/** Nothing chosen: everybody. */
export const noMemberFilter: MemberFilter = { text: '', type: null, status: null, group: null }

/** Members that match every chosen filter; text is a part of the name, of pinyin or of initials. */
export function filterMembers(rows: readonly MemberRow[], filter: MemberFilter): MemberRow[] {
  return rows.filter(
    (row) =>
      (filter.type === null || (row.type ?? 'unknown') === filter.type) &&
      (filter.status === null || row.status === filter.status) &&
      (filter.group === null || row.group === filter.group) &&
      isNamed(row, filter.text),
  )
}
