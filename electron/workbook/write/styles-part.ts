import type { CellStyle, Face, NumberFormat } from './cell-style.ts'
import { SPREADSHEET, XML_HEAD } from './xml-text.ts'

/** What widths are counted in; every program has it or one as wide. */
const DEFAULT_FACE: Pick<Face, 'name' | 'size'> = { name: 'Calibri', size: 11 }

/** The numbers that spreadsheets know formats by; from 164 on they are our own. */
const FORMATS: Readonly<Record<NumberFormat, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '@': 49,
  '0.0%': 164,
}

const LINE = '<color rgb="FF000000"/>'
const SIDES = ['left', 'right', 'top', 'bottom']
const BOX = SIDES.map((side) => `<${side} style="thin">${LINE}</${side}>`).join('')
const NO_BOX = SIDES.map((side) => `<${side}/>`).join('')

function fontXml({ name, size, bold, charset, family }: Face): string {
  const weight = bold ? '<b/>' : ''
  const kind = `<family val="${family}"/><charset val="${charset}"/>`
  return `<font>${weight}<sz val="${size}"/><name val="${name}"/>${kind}</font>`
}

function alignmentXml({ horizontal, vertical, fit }: CellStyle): string {
  const wrap = fit === 'wrap' ? ' wrapText="1"' : ''
  const shrink = fit === 'shrink' ? ' shrinkToFit="1"' : ''
  return `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap}${shrink}/>`
}

/** The part with fonts, lines, formats and their combinations; a cell names a style by number + 1. */
export function stylesPart(styles: readonly CellStyle[]): string {
  const faces = [...new Set(styles.map((style) => style.face))]
  const xfs = styles.map((style) => {
    const fontId = faces.indexOf(style.face) + 1
    const ids = `numFmtId="${FORMATS[style.format]}" fontId="${fontId}" fillId="0"`
    const border = `borderId="${Number(style.isBoxed)}" xfId="0"`
    const applied = 'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"'
    return `<xf ${ids} ${border} ${applied}>${alignmentXml(style)}</xf>`
  })
  const plain = `<font><sz val="${DEFAULT_FACE.size}"/><name val="${DEFAULT_FACE.name}"/><family val="2"/></font>`
  return [
    `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">`,
    `<numFmts count="1"><numFmt numFmtId="${FORMATS['0.0%']}" formatCode="0.0%"/></numFmts>`,
    `<fonts count="${faces.length + 1}">${plain}${faces.map(fontXml).join('')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    `<borders count="2"><border>${NO_BOX}<diagonal/></border>`,
    `<border>${BOX}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    `${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
