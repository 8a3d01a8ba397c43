import type { ShownParts } from './number-format.ts'
import { formatCodeOf, shownParts } from './number-format.ts'
import type { WorkbookArchive } from './workbook-archive.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { XML_OPEN } from './xml-scanner.ts'

/** How the cells of one style show their number. */
export interface CellStyle {
  /** The number format, null for General. */
  readonly format: string | null
  readonly shown: ShownParts
}

export const generalStyle: CellStyle = { format: null, shown: shownParts(null) }

/** Calls `read` at each child of the element that was opened last. */
function forEachChild(xml: XmlScanner, name: string, read: () => void): void {
  while (xml.next() === XML_OPEN) {
    if (xml.is(name)) read()
    xml.skip()
  }
}

/** The styles that cells refer to by number; only their number formats are kept. */
export function readStyles(archive: WorkbookArchive, part: string | null): CellStyle[] {
  const custom = new Map<number, string>()
  const formatIds: number[] = []
  if (part === null || !archive.has(part)) return []
  const xml = archive.readXml(part)
  xml.next()
  while (xml.next() === XML_OPEN) {
    // Formats of conditional formatting stand elsewhere under the same numbers.
    if (xml.is('numFmts')) {
      forEachChild(xml, 'numFmt', () =>
        custom.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? ''),
      )
    } else if (xml.is('cellXfs')) {
      forEachChild(xml, 'xf', () => formatIds.push(Number(xml.attribute('numFmtId') ?? 0)))
    } else xml.skip()
  }
  xml.next()
  return formatIds.map((id) => {
    const format = formatCodeOf(id, custom)
    return { format, shown: shownParts(format) }
  })
}
