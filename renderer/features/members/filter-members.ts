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
  return rows.filter(
    (row) =>
      (filter.type === null || (row.type ?? 'unknown') === filter.type) &&
      (filter.status === null || row.status === filter.status) &&
      (filter.group === null || row.group === filter.group) &&
      isNamed(row, filter.text),
  )
}

/** Whether a text is a part of the name, of its pinyin or of its initials; an empty one always. */
export function isNamed(
  { name, searchText }: Pick<MemberRow, 'name' | 'searchText'>,
  typed: string,
): boolean {
  const text = typed.trim().toLowerCase()
  const pinyin = searchText.toLowerCase()
  return (
    name.includes(text) ||
    pinyin.includes(text) ||
    pinyin.replaceAll(' ', '').includes(text.replaceAll(/\s+/g, ''))
  )
}
