import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { LineType } from '../../shared/report/report-template.ts'
import { textRuns } from './word-text.ts'

/** A bar of a chart: what it stands for, and how long it is. */
export interface Bar {
  readonly label: string
  readonly value: number
}

export type ReportPart =
  | { readonly type: LineType; readonly text: string }
  | {
      readonly type: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Of the columns, in millimetres; 156 are printed. */
      readonly widths?: readonly number[]
      /** Columns of running text, from the left; the others stand in the middle. Only the first by default. */
      readonly textColumns?: readonly number[]
    }
  | { readonly type: 'chart'; readonly title: string; readonly bars: readonly Bar[] }

const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' } as const

const song = { font: { ...LATIN, eastAsia: '仿宋_GB2312' }, size: 32 } as const

/** GB/T 9704-2012: faces of a document, each with the size in half points. */
const looks = {
  title: { font: { ...LATIN, eastAsia: '方正小标宋简体' }, size: 44 },
  heading: { font: { ...LATIN, eastAsia: '黑体' }, size: 32 },
  subheading: { font: { ...LATIN, eastAsia: '楷体_GB2312' }, size: 32 },
  paragraph: song,
  salutation: song,
  signature: song,
} as const
const small = { font: looks.paragraph.font, size: 24 } as const

/** 28 points a line: 22 lines on a page of 225 mm. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const
/** Two characters of 16 points. */
const INDENT = { firstLine: 640 } as const
/** Who signs stands four characters from the right margin. */
const SIGNED = { right: 1280 } as const
const alignments: Partial<Record<LineType, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  title: AlignmentType.CENTER,
  signature: AlignmentType.RIGHT,
}
const indents: Partial<
  Record<LineType, { readonly firstLine: number } | { readonly right: number }>
> = { heading: INDENT, subheading: INDENT, paragraph: INDENT, signature: SIGNED }
/** Head 37 mm and left 28 mm are the standard's; what is printed is 156 mm by 225 mm. */
const MARGINS = { top: 37, left: 28, right: 26, bottom: 35 } as const
const PRINTED = 156
/** Of a table with four columns: names need more room than numbers. */
const FIRST = 66
const OTHERS = 30
/** Parts of a bar; the longest value fills them all. */
const BAR_CELLS = 30

/** A report for Word and WPS in the page layout of GB/T 9704. */
export async function writeReport(
  parts: readonly ReportPart[],
  about: { readonly title: string; readonly application: string },
): Promise<Uint8Array> {
  const mm = convertMillimetersToTwip
  const { top, left, right, bottom } = MARGINS
  const margin = {
    top: mm(top),
    left: mm(left),
    right: mm(right),
    bottom: mm(bottom),
    footer: mm(28),
  }
  const page = { size: { width: 11_906, height: 16_838 }, margin }
  const file = new Document({
    title: about.title,
    creator: about.application,
    styles: { default: { document: { run: looks.paragraph } } },
    sections: [
      {
        properties: { page },
        footers: { default: pageFooter() },
        children: parts.flatMap(childrenOf),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** `— 1 —` in 14 points, as the standard has it. */
function pageFooter(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —']
  const run = new TextRun({ children, font: { ...LATIN, eastAsia: '宋体' }, size: 28 })
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  })
}

function childrenOf(part: ReportPart): FileChild[] {
  if (part.type === 'table') return [tableOf(part), space()]
  if (part.type === 'chart') return chartOf(part.title, part.bars)
  const { type, text } = part
  return [
    new Paragraph({
      alignment: alignments[type] ?? AlignmentType.BOTH,
      spacing: { ...LINE, ...(type === 'title' && { after: 560 }) },
      ...(indents[type] && { indent: indents[type] }),
      children: textRuns(text, looks[type]),
    }),
  ]
}

const space = (): Paragraph => new Paragraph({ spacing: { ...LINE }, children: [] })

const cellText = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Paragraph({ alignment, children: textRuns(text, small) })

function rowOf(
  cells: readonly string[],
  isHead: boolean,
  textColumns: readonly number[],
): TableRow {
  const children = cells.map((text, index) => {
    const isCentred = isHead || !textColumns.includes(index)
    return new TableCell({
      children: [cellText(text, isCentred ? AlignmentType.CENTER : AlignmentType.LEFT)],
    })
  })
  return new TableRow({ tableHeader: isHead, cantSplit: true, children })
}

function tableOf(part: Extract<ReportPart, { type: 'table' }>): Table {
  const { head, rows, widths, textColumns = [0] } = part
  const millimetres = widths ?? head.map((_, index) => (index === 0 ? FIRST : OTHERS))
  return new Table({
    width: { size: convertMillimetersToTwip(PRINTED), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: millimetres.map((width) => convertMillimetersToTwip(width)),
    rows: [
      rowOf(head, true, textColumns),
      ...rows.map((cells) => rowOf(cells, false, textColumns)),
    ],
  })
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const

/** Bars of shaded cells: they print everywhere, and Word can change them. */
function chartOf(title: string, bars: readonly Bar[]): FileChild[] {
  if (bars.length === 0) return []
  const most = Math.max(...bars.map(({ value }) => value), 1)
  const width = convertMillimetersToTwip(PRINTED)
  const rows = bars.map(({ label, value }) => {
    const filled = Math.max(value > 0 ? 1 : 0, Math.round((value / most) * BAR_CELLS))
    return new TableRow({
      cantSplit: true,
      children: [
        barCell([cellText(label, AlignmentType.RIGHT)], width * 0.35),
        barCell([cellText('', AlignmentType.LEFT)], (width * 0.5 * filled) / BAR_CELLS, '9C1C1C'),
        barCell(
          [cellText(String(value), AlignmentType.LEFT)],
          width * 0.65 - (width * 0.5 * filled) / BAR_CELLS,
        ),
      ],
    })
  })
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: textRuns(title, { ...small, bold: true }),
  })
  const chart = rows.map(
    (row) =>
      new Table({
        width: { size: width, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        rows: [row],
      }),
  )
  return [heading, ...chart.flatMap((table) => [table, between()]), space()]
}

/** Each bar has its own widths, so each is a table; a thin line keeps them apart. */
const between = (): Paragraph =>
  new Paragraph({ spacing: { line: 60, lineRule: LineRuleType.EXACT }, children: [] })

function barCell(children: Paragraph[], size: number, fill?: string): TableCell {
  return new TableCell({
    width: { size: Math.round(size), type: WidthType.DXA },
    borders: noBorders,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children,
  })
}
