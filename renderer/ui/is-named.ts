import type { MemberRow } from '../../shared/contract/members.ts'

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
