import { posix } from 'node:path'
import type { Allowance } from './read-limits.ts'
import type { WorkbookArchive } from './workbook-archive.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { XML_END, XML_OPEN } from './xml-scanner.ts'
import { xmlBoolean } from './xml-text.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Name of the part inside the zip. */
  readonly part: string
}

export interface WorkbookParts {
  /** Worksheets in the order of their tabs; chart sheets are left out. */
  readonly sheets: readonly SheetPart[]
  readonly uses1904: boolean
  readonly sharedStrings: string | null
  readonly styles: string | null
}

interface Relationship {
  readonly type: string
  readonly part: string
}

/** Targets are relative to the part that names them, or absolute from the root of the package. */
function partOfTarget(owner: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  if (path.startsWith('/')) return posix.normalize(path).slice(1)
  return posix.normalize(posix.join(posix.dirname(owner), path))
}

function relationshipsOf(archive: WorkbookArchive, owner: string): Map<string, Relationship> {
  const part = posix.join(posix.dirname(owner), '_rels', `${posix.basename(owner)}.rels`)
  const found = new Map<string, Relationship>()
  if (!archive.has(part)) return found
  const xml = archive.readXml(part)
  for (let token = xml.next(); token !== XML_END; token = xml.next()) {
    if (token !== XML_OPEN || !xml.is('Relationship')) continue
    const id = xml.attribute('Id')
    const target = xml.attribute('Target')
    const address = xml.attribute('Type') ?? ''
    if (id === null || target === null || xml.attribute('TargetMode') === 'External') continue
    if (found.has(id)) throw new Error(`workbook: the relationship ${id} stands there twice`)
    // Only the last word tells the kind: the strict variant of the format has another address.
    const type = address.slice(address.lastIndexOf('/') + 1).toLowerCase()
    found.set(id, { type, part: partOfTarget(owner, target) })
  }
  return found
}

/** The part that holds the list of sheets, or null where the package holds no workbook. */
export function findWorkbookPart(archive: WorkbookArchive): string | null {
  for (const { type, part } of relationshipsOf(archive, '').values()) {
    if (type === 'officedocument' && /workbook[^/]*\.xml$/i.test(part) && archive.has(part)) {
      return part
    }
  }
  return archive.has('xl/workbook.xml') ? 'xl/workbook.xml' : null
}

/** One worksheet of the list, or null for a chart or another sheet without cells. */
function sheetPartOf(
  xml: XmlScanner,
  relationships: ReadonlyMap<string, Relationship>,
): SheetPart | null {
  const name = xml.attribute('name') ?? ''
  const relationship = relationships.get(xml.prefixedAttribute('id') ?? '')
  if (!relationship) throw new Error(`workbook: sheet ${name} has no part`)
  if (relationship.type !== 'worksheet') return null
  const hidden = (xml.attribute('state') ?? 'visible') !== 'visible'
  return { name, hidden, part: relationship.part }
}

/** Reads the list of sheets and where the other parts are; `allowed` counts the sheets. */
export function readWorkbookParts(
  archive: WorkbookArchive,
  workbook: string,
  allowed: Allowance,
): WorkbookParts {
  const relationships = relationshipsOf(archive, workbook)
  const sheets: SheetPart[] = []
  let uses1904 = false
  const xml = archive.readXml(workbook)
  for (let token = xml.next(); token !== XML_END; token = xml.next()) {
    if (token !== XML_OPEN) continue
    if (xml.is('workbookPr')) uses1904 = xmlBoolean(xml.attribute('date1904'))
    else if (xml.is('sheet')) {
      allowed.take(1)
      const sheet = sheetPartOf(xml, relationships)
      if (sheet) sheets.push(sheet)
    } else if (!xml.is('workbook') && !xml.is('sheets')) xml.skip()
  }
  const partOf = (type: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.part ?? null
  return { sheets, uses1904, sharedStrings: partOf('sharedstrings'), styles: partOf('styles') }
}
