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

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function part(root: string, content: string): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><${root}>${content}</${root.split(' ')[0]}>`,
  )
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What each part is: readers other than ours find the parts by it. */
function contentTypes(made: MadeWorkbook): Uint8Array {
  const kinds: [string, string][] = [
    ['workbook.xml', 'sheet.main'],
    ...made.sheets.map((_, at): [string, string] => [`worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ]
  if (made.strings !== undefined) kinds.push(['sharedStrings.xml', 'sharedStrings'])
  if (made.styles !== undefined) kinds.push(['styles.xml', 'styles'])
  const overrides = kinds.map(
    ([name, kind]) => `<Override PartName="/xl/${name}" ContentType="${CONTENT}.${kind}+xml"/>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return part(`Types xmlns="${namespace}"`, overrides.join(''))
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
    '[Content_Types].xml': contentTypes(made),
    'xl/workbook.xml': part(
      `workbook ${MAIN} xmlns:r="${RELATIONS}"`,
      `${made.workbookProperties ?? ''}<sheets>${list.join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': part(`Relationships ${PACKAGE}`, relations.join('')),
  }
  if (made.strings !== undefined) files['xl/sharedStrings.xml'] = part(`sst ${MAIN}`, made.strings)
  if (made.styles !== undefined) files['xl/styles.xml'] = part(`styleSheet ${MAIN}`, made.styles)
  for (const [at, sheet] of made.sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = part(`worksheet ${MAIN}`, sheet)
  }
  return makeZip(files, made.level)
}

/** Content of a worksheet from its rows of XML cells. */
export function sheetOf(rows: string, rest = ''): string {
  return `<sheetData>${rows}</sheetData>${rest}`
}
