import { posix } from 'node:path'
import type { WorkbookArchive } from './workbook-archive.ts'
import type { XmlAttributes } from './xml-stream.ts'

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
  archive.readXml(part, {
    open(name, attributes) {
      const { Id, Type, Target } = attributes
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return
      if (attributes['TargetMode'] === 'External') return
      // Only the last word tells the kind: the strict variant of the format has another address.
      const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1).toLowerCase()
      found.set(Id, { type, part: partOfTarget(owner, Target) })
    },
    close() {},
  })
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

function relationshipId(attributes: XmlAttributes): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'))
  return key === undefined ? undefined : attributes[key]
}

/** Reads the list of sheets and where the other parts are. */
export function readWorkbookParts(archive: WorkbookArchive, workbook: string): WorkbookParts {
  const relationships = relationshipsOf(archive, workbook)
  const sheets: SheetPart[] = []
  let uses1904 = false
  archive.readXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') uses1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relationship = relationships.get(relationshipId(attributes) ?? '')
      if (!relationship) throw new Error(`workbook: sheet ${attributes['name']} has no part`)
      if (relationship.type !== 'worksheet') return
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relationship.part })
    },
    close() {},
  })
  const partOf = (type: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.type === type)?.part ?? null
  return { sheets, uses1904, sharedStrings: partOf('sharedstrings'), styles: partOf('styles') }
}
