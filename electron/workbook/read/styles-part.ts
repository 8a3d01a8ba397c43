import type { ShownParts } from './number-format.ts'
import { formatCodeOf, shownParts } from './number-format.ts'
import type { WorkbookArchive } from './workbook-archive.ts'

/** How the cells of one style show their number. */
export interface CellStyle {
  /** The number format, null for General. */
  readonly format: string | null
  readonly shown: ShownParts
}

export const generalStyle: CellStyle = { format: null, shown: shownParts(null) }

/** The styles that cells refer to by number; only their number formats are kept. */
export function readStyles(archive: WorkbookArchive, part: string | null): CellStyle[] {
  const custom = new Map<number, string>()
  const formatIds: number[] = []
  if (part === null || !archive.has(part)) return []
  let inCellFormats = false
  archive.readXml(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'numFmt') {
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      }
      if (name === 'xf' && inCellFormats) formatIds.push(Number(attributes['numFmtId'] ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formatIds.map((id) => {
    const format = formatCodeOf(id, custom)
    return { format, shown: shownParts(format) }
  })
}
