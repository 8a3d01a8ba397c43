import { makeZip } from './made-zip.ts'

/** What a made workbook holds; texts are XML as a writer of workbooks would store it. */
export interface MadeWorkbook {
  /** Content of `<worksheet>` of each sheet. */
  readonly sheets: readonly string[]
  readonly sheetAttributes?: readonly string[]
  /** Content of `<sst>`. */
  readonly strings?: string
  /** Content of `<styleSheet>`. */
  readonly styles?: string
  readonly workbookProperties?: string
  /** Where relationships point to; `N` is replaced by the number of the sheet. */
  readonly target?: string
  /** How hard the parts are packed; 0 stores them. */
  readonly level?: 0 | 1
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function part(root: string, content: string): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><${root}>${content}</${root.split(' ')[0]}>`,
  )
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

/** Bytes of a small .xlsx for tests: only the parts that are asked for. */
export function makeWorkbook(made: MadeWorkbook): Uint8Array {
  const target = made.target ?? 'worksheets/sheetN.xml'
  const numbers = made.sheets.map((_, at) => String(at + 1))
  const list = numbers.map(
    (n, at) =>
      `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}" ${made.sheetAttributes?.[at] ?? ''}/>`,
  )
  const relations = numbers.map((n) => relationship(`rId${n}`, 'worksheet', target.replace('N', n)))
  if (made.strings !== undefined)
    relations.push(relationship('s', 'sharedStrings', 'sharedStrings.xml'))
  if (made.styles !== undefined) relations.push(relationship('t', 'styles', 'styles.xml'))
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': part('Types', ''),
    'xl/workbook.xml': part(
      `workbook xmlns:r="${RELATIONS}"`,
      `${made.workbookProperties ?? ''}<sheets>${list.join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': part('Relationships', relations.join('')),
  }
  if (made.strings !== undefined) files['xl/sharedStrings.xml'] = part('sst', made.strings)
  if (made.styles !== undefined) files['xl/styles.xml'] = part('styleSheet', made.styles)
  for (const [at, sheet] of made.sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = part('worksheet', sheet)
  }
  return makeZip(files, made.level)
}

/** Content of a worksheet from its rows of XML cells. */
export function sheetOf(rows: string, rest = ''): string {
  return `<sheetData>${rows}</sheetData>${rest}`
}
