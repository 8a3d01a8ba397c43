import type { IsoDate } from '../../../shared/calendar.ts'
import { escapeXml, OFFICE, SPREADSHEET, XML_HEAD } from './xml-text.ts'

/** The parts of a workbook beside its sheets, styles and texts. */

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KINDS = 'application/vnd.openxmlformats-officedocument'

const sheetFile = (index: number): string => `sheet${index + 1}.xml`

export const sheetPath = (index: number): string => `xl/worksheets/${sheetFile(index)}`

export function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${KINDS}.spreadsheetml.sheet.main+xml`],
    ['/xl/styles.xml', `${KINDS}.spreadsheetml.styles+xml`],
    ['/xl/sharedStrings.xml', `${KINDS}.spreadsheetml.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${KINDS}.extended-properties+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/${sheetPath(index)}`,
      `${KINDS}.spreadsheetml.worksheet+xml`,
    ]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `${overrides.join('')}</Types>`,
  ].join('')
}

type Relation = readonly [id: string, type: string, target: string]

function relations(all: readonly Relation[]): string {
  const lines = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`
}

export function packageRelations(): string {
  return relations([
    ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ])
}

export function workbookRelations(sheets: number): string {
  const ofSheets = Array.from({ length: sheets }, (_, index): Relation => {
    return [`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/${sheetFile(index)}`]
  })
  return relations([
    ...ofSheets,
    [`rId${sheets + 1}`, `${OFFICE}/styles`, 'styles.xml'],
    [`rId${sheets + 2}`, `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ])
}

export function workbookPart(names: readonly string[], printNames: readonly string[]): string {
  const sheets = names.map((name, index) => {
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
  })
  return [
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${printNames.join('')}</definedNames></workbook>`,
  ].join('')
}

/** Who made the document and when: the app, and a day that the clock is not asked for. */
export function coreProperties(application: string, madeOn: IsoDate): string {
  const day = `${madeOn}T00:00:00Z`
  const name = escapeXml(application)
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

export function appProperties(application: string): string {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return `${XML_HEAD}<Properties xmlns="${kind}"><Application>${escapeXml(application)}</Application></Properties>`
}
