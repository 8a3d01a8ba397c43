import type { ColumnKind } from './sheet-form.ts'

/** Kinds that are one word or number, and how long such a word is at most. */
const ONE_WORD: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['id', 'date', 'money', 'percent'])
const LONGEST_WORD = 20

/**
 * Numbers, dates and identity numbers stand on one line and get smaller where a face is too wide:
 * they never break and never show ####.
 */
export function isOneWord(kind: ColumnKind, value: unknown): boolean {
  if (!ONE_WORD.has(kind)) return false
  return typeof value !== 'string' || (value.length <= LONGEST_WORD && !value.includes('\n'))
}
