import type { ColumnDetail } from '../../../shared/sheets/correct/table-detail.ts'

/** A heading of two rows is `group/own`; blanks in it only spread its letters. */
const ownWords = (header: string): string =>
  (header.split('/').at(-1) ?? header).replaceAll(/\s+/g, '')

/** Whether a column is read as its heading says: there is nothing to look at. */
export function isPlainColumn(
  { header, field, by }: Pick<ColumnDetail, 'header' | 'field' | 'by'>,
  wordOf: (field: string) => string,
): boolean {
  if (field === null || by !== 'words') return false
  return field === 'seq' || ownWords(header) === wordOf(field)
}
