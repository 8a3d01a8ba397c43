import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { spacedParts } from '../../shared/paper/clean-text.ts'
import {
  textWidthOf,
  type PaperCell,
  type PaperRow,
  type PaperSection,
} from '../../shared/paper/paper-document.ts'
import { leastHeight } from './word-height.ts'
import { textRuns } from './word-text.ts'

const TWIPS = 20
/** A text longer than this may go on overleaf; shorter rows stay whole. */
const LONG = 300

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const allThin = { top: thin, bottom: thin, left: thin, right: thin }
const sides = { left: 70, right: 70, top: 30, bottom: 30, marginUnitType: WidthType.DXA } as const

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** The table of a section; its heads are repeated on each page. */
export function wordTable(given: PaperSection): Table {
  const section = withoutPages(given)
  const available = textWidthOf(section.orientation) * TWIPS
  const columnWidths = section.widths.map((share) => Math.round((share / 100) * available))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    rows: [...section.head, ...section.rows].map((row) => tableRow(row, section)),
  })
}

/** Which page a part begins on, only the pages of paper know: a contents page goes without. */
function withoutPages(section: PaperSection): PaperSection {
  const { rows, head, widths } = section
  if (rows.every(({ pageOf }) => pageOf === null)) return section
  const left = widths.slice(0, -1)
  const sum = left.reduce((all, width) => all + width, 0)
  return {
    ...section,
    head: head.map(withoutLast),
    rows: rows.map(withoutLast),
    widths: left.map((width) => (width / sum) * 100),
  }
}

function withoutLast(row: PaperRow): PaperRow {
  return { ...row, cells: row.cells.slice(0, -1) }
}

function tableRow(row: PaperRow, section: PaperSection): TableRow {
  const height = leastHeight(row, section) * TWIPS
  return new TableRow({
    ...(row.role === 'head' && { tableHeader: true }),
    cantSplit: row.cells.every(({ text }) => text.length < LONG),
    ...((row.lines > 1 || row.stretches) && {
      height: { value: Math.round(height), rule: HeightRule.ATLEAST },
    }),
    children: row.cells.map((cell) => tableCell(cell, row, section.size)),
  })
}

function tableCell(cell: PaperCell, { role }: PaperRow, size: number): TableCell {
  const isLongText = role === 'boxes' && cell.align === 'left'
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    borders: allThin,
    margins: cell.isWord ? { ...sides, left: 20, right: 20 } : sides,
    verticalAlign: isLongText ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: alignments[cell.align],
        children: textRuns(cell.text, { size: size * 2, bold: role === 'head' }),
      }),
    ],
  })
}

/** Places to sign, side by side, as a row without lines. */
export function signatureTable(signature: string): Table {
  const parts = spacedParts(signature)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 700, rule: HeightRule.ATLEAST },
        children: parts.map(
          (part) =>
            new TableCell({
              verticalAlign: VerticalAlignTable.BOTTOM,
              children: [new Paragraph({ children: textRuns(part, { size: 22 }) })],
            }),
        ),
      }),
    ],
  })
}
