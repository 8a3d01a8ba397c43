import type { MemberRow } from '../../../shared/contract/members.ts'

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
  const text = filter.text.trim().toLowerCase()
  const joined = text.replaceAll(/\s+/g, '')
  return rows.filter(
    (row) =>
      (filter.type === null || (row.type ?? 'unknown') === filter.type) &&
      (filter.status === null || row.status === filter.status) &&
      (filter.group === null || row.group === filter.group) &&
      (text === '' ||
        row.name.includes(text) ||
        row.searchText.toLowerCase().includes(text) ||
        row.searchText.toLowerCase().replaceAll(' ', '').includes(joined)),
  )
}
