import type { ReactNode } from 'react'
import type { PaperCell, PaperRow, PaperSection } from '../../shared/paper/paper-document.ts'
import type { RowPart } from '../../shared/paper/paginate.ts'
import { PaperText } from './paper-text.tsx'

/** Height of a line in parts of the size of its letters, as the styles have it. */
const LINE = 1.4

/** A row, or a part of one; without a height while it is measured. */
export type ShownPart = Omit<RowPart, 'height'> & { readonly height: number | null }

interface SheetTableProps {
  readonly section: PaperSection
  readonly parts: readonly ShownPart[]
  /** Number of the page (from 1) on which a section begins; null while pages are not counted. */
  readonly pageOf: ((section: number) => number) | null
}

/** The rows of one page under the heads of their table. */
export function SheetTable({ section, parts, pageOf }: SheetTableProps): ReactNode {
  const { head, rows, widths, size } = section
  if (head.length + rows.length === 0) return null
  return (
    <table className="sheet-table" style={{ fontSize: `${size}pt` }}>
      <colgroup>
        {widths.map((width, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
          <col key={index} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        {head.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- heads never change places
          <tr key={index}>{row.cells.map((cell, column) => headCell(cell, column))}</tr>
        ))}
      </thead>
      <tbody>
        {parts.map((part) => {
          const row = rows[part.row]
          return (
            row && <SheetRow key={part.row} row={row} part={part} size={size} pageOf={pageOf} />
          )
        })}
      </tbody>
    </table>
  )
}

function headCell({ text, columns, rows }: PaperCell, column: number): ReactNode {
  return (
    <th key={column} scope="col" colSpan={columns} rowSpan={rows}>
      {text}
    </th>
  )
}

interface SheetRowProps {
  readonly row: PaperRow
  readonly part: ShownPart
  readonly size: number
  readonly pageOf: SheetTableProps['pageOf']
}

function SheetRow({ row, part, size, pageOf }: SheetRowProps): ReactNode {
  const { cells, role, lines } = row
  const least = lines > 1 && part.cut === null ? `${lines * size * LINE}pt` : undefined
  const style = { height: part.height === null ? least : `${part.height}px` }
  return (
    <tr className={`sheet-${role}`} data-row={part.row} style={style}>
      {cells.map((cell, column) => (
        <td
          // oxlint-disable-next-line react/no-array-index-key -- cells never change places
          key={column}
          colSpan={cell.columns}
          className={classOf(cell)}
        >
          <PaperText text={wordsOf(row, column, part, pageOf)} />
        </td>
      ))}
    </tr>
  )
}

function classOf({ align, isLabel, isWord }: PaperCell): string {
  return [`sheet-${align}`, isLabel && 'sheet-label', isWord && 'sheet-word']
    .filter(Boolean)
    .join(' ')
}

function wordsOf(
  { cells, pageOf: target }: PaperRow,
  column: number,
  { cut }: ShownPart,
  pageOf: SheetTableProps['pageOf'],
): string {
  const cell = cells[column]
  if (!cell) return ''
  if (target !== null && column === cells.length - 1) return pageOf ? String(pageOf(target)) : ''
  const range = cell.isLabel ? undefined : cut?.[column]
  return range ? cell.text.slice(...range) : cell.text
}
