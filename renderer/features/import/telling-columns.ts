import type { Table } from '../../../shared/sheets/table.ts'

/** A column of the sheet: its letter, its heading, and what it was read as. */
interface ReadColumn {
  readonly letter: string
  readonly header: string
  readonly word: string
}

interface ReadColumns {
  /** Columns whose heading is not the word of what they were read as. */
  readonly telling: readonly ReadColumn[]
  /** Columns read as their headings say: nothing to look at. */
  readonly plain: readonly ReadColumn[]
}

/** A heading of two rows is `group/own`; blanks in it only spread its letters. */
const ownWords = (header: string): string =>
  (header.split('/').at(-1) ?? header).replaceAll(/\s+/g, '')

/** Parts the columns of a table by whether their mapping says anything. */
export function tellingColumns(
  columns: Table['columns'],
  wordOf: (field: string) => string,
): ReadColumns {
  const read = Object.entries(columns).map(([letter, { header, field }]) => ({
    letter,
    header,
    word: wordOf(field),
    isPlain: field === 'seq' || ownWords(header) === wordOf(field),
  }))
  return {
    telling: read.filter(({ isPlain }) => !isPlain),
    plain: read.filter(({ isPlain }) => isPlain),
  }
}
