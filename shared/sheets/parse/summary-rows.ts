import { columnNumber } from '../grid.ts'
import { squeeze, withoutBrackets } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { RawTable, RecordRow, TableFrame } from '../recognize/raw-table.ts'
import type { Figure, SummaryRecord } from '../records/summary.ts'
import type { Problem, SummaryTable } from '../table.ts'
import { readCountCell } from './person-cells.ts'
import { problemAtHeading } from './problem.ts'

const ORGANIZATION =
  /(?:党支部|支部|支部委员会|党总支|总支|党总支部|总支部|总支部委员会|党委|党组|党工委|党委会|党小组|联合支部)$/u

/** Whether a name is that of an organization of the party: no person is called so. */
export function isOrganizationName(text: string): boolean {
  return ORGANIZATION.test(withoutBrackets(squeeze(text)))
}

const LABELS: readonly FieldName[] = ['branch', 'name', 'item']
const NO_FIGURES = new Set<string>(['seq', 'branch', 'name', 'item', 'remark', 'checkNote'])

function labelOf(row: RecordRow): string | null {
  for (const field of LABELS) {
    const text = row.cell(field)?.text.trim() ?? ''
    if (text !== '') return text
  }
  return null
}

function figuresOf(row: RecordRow, { columns, unmapped }: TableFrame): Figure[] {
  const headings = [
    ...Object.entries(columns).filter(([, { field }]) => !NO_FIGURES.has(field)),
    ...Object.entries(unmapped).map(([letter, header]) => [letter, { header }] as const),
  ].toSorted(([a], [b]) => columnNumber(a) - columnNumber(b))
  return headings.flatMap(([column, { header }]) => {
    const value = row.cells.get(columnNumber(column))?.text.trim() ?? ''
    return value === '' ? [] : [{ column, header, value }]
  })
}

/**
 * Lines of a table of figures, one a branch, as printed. They describe what others keep in detail:
 * nothing of them is stored, which an `info` at the heading says.
 */
export function readSummaryTable({ frame, rows }: RawTable): SummaryTable {
  const records = rows.flatMap((row): SummaryRecord[] => {
    const name = labelOf(row)
    const seq = readCountCell(row.cell('seq')).count
    return name === null ? [] : [{ row: row.row, seq, name, figures: figuresOf(row, frame) }]
  })
  const columns = Object.fromEntries(
    Object.entries(frame.columns).map(([letter, { header, field }]) => [
      letter,
      { header, field: field === 'name' ? 'branch' : field },
    ]),
  )
  const problems: Problem[] = notStored(frame)
  return { ...frame, columns, kind: 'organizationSummary', records, problems }
}

/** Says once, at the first heading, that such a table is read and not stored. */
export function notStored({ columns, headerRows }: TableFrame): Problem[] {
  const [first] = Object.entries(columns)
  if (!first) return []
  const [letter, { header }] = first
  return [problemAtHeading(letter, headerRows[0] ?? 1, header, 'onlyCompared')]
}
