import type { Borders, Fill, Font, Style } from 'exceljs'
import type { PlacedColumn } from '../../../shared/sheets/templates/template-columns.ts'
import { face } from './cell-style.ts'

type Look = Partial<Style>

/** Red asks for it, beside the star of the heading. */
const RED = 'FFC00000'
const GREY = 'FF7F7F7F'

const shade = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})
const coloured = (font: Partial<Font>, argb: string): Partial<Font> => ({
  ...font,
  color: { argb },
})

const line = { style: 'thin', color: { argb: 'FF000000' } } as const
const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line }
const body = face('仿宋', 10.5)
const bold = face('仿宋', 10.5, true)

function formatOf({ format }: PlacedColumn): Look {
  return format === null ? {} : { numFmt: format }
}

function alignmentOf({ align }: PlacedColumn): Look {
  return { alignment: { horizontal: align, vertical: 'middle', wrapText: true } }
}

/** One object for each look of a column: the writer compares styles by identity. */
function remembered(build: (column: PlacedColumn) => Look): (column: PlacedColumn) => Look {
  const known = new Map<string, Look>()
  return (column) => {
    const key = `${column.align} ${column.format ?? ''}`
    const look = known.get(key) ?? build(column)
    known.set(key, look)
    return look
  }
}

const heading: Look = {
  border: box,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
const optionalHeading: Look = { ...heading, font: bold, fill: shade('FFF2F2F2') }
const requiredHeading: Look = {
  ...heading,
  font: coloured(bold, RED),
  fill: shade('FFFDE9E7'),
}

const guideCell: Look = {
  font: body,
  border: box,
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
}
const requiredGuideCell: Look = { ...guideCell, font: coloured(bold, RED) }

/** How the parts of a template look. */
export const templateStyles = {
  box,
  title: {
    font: face('方正小标宋简体', 18),
    alignment: { horizontal: 'center', vertical: 'middle' },
  } satisfies Look,
  unit: { font: body, alignment: { horizontal: 'left', vertical: 'middle' } } satisfies Look,
  hint: {
    font: coloured(face('仿宋', 10), RED),
    alignment: { horizontal: 'right', vertical: 'middle' },
  } satisfies Look,
  line: {
    font: body,
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  } satisfies Look,
  guideCell: (required: boolean): Look => (required ? requiredGuideCell : guideCell),
  heading: (required: boolean): Look => (required ? requiredHeading : optionalHeading),
  column: remembered((column) => ({ font: body, ...formatOf(column), ...alignmentOf(column) })),
  cell: remembered((column) => ({
    font: body,
    border: box,
    ...formatOf(column),
    ...alignmentOf(column),
  })),
  example: remembered((column) => ({
    font: coloured({ ...body, italic: true }, GREY),
    border: box,
    fill: shade('FFF7F7F7'),
    ...formatOf(column),
    ...alignmentOf(column),
  })),
}
