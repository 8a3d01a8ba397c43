import type { Cell } from '../grid.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RecordRow } from '../recognize/raw-table.ts'
import type { Problem } from '../table.ts'
import { wordsOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

/** Reads a cell that says something from a short list; words that are not on it become a problem. */
export function toldWord<T>(
  row: RecordRow,
  field: FieldName,
  read: (cell: Cell | null) => T | null,
  problems: Problem[],
): T | null {
  const cell = row.cell(field)
  const told = read(cell)
  if (told === null && wordsOf(cell) !== null) problems.push(problemAt(row, field, 'unknownWord'))
  return told
}
