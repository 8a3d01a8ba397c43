import { makeZip, zip64Of } from './made-zip.ts'
import { Allowance } from './read-limits.ts'
import { unpackPart } from './unpack-part.ts'
import { readZipDirectory } from './zip-directory.ts'

/** Takes a workbook apart. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const directory = readZipDirectory(bytes, new Allowance('', 10_000))
  return Object.fromEntries(
    [...directory.values()].map((entry) => [entry.name, unpackPart(bytes, entry).toString()]),
  )
}

const isSheet = (name: string): boolean => /worksheets\/[^/]*\.xml$/.test(name)
const isRead = (name: string): boolean =>
  isSheet(name) || /(?:workbook|styles|sharedStrings)\.xml$|\.rels$/.test(name)

type Rewrite = (xml: string, parts: Readonly<Record<string, string>>) => string | Uint8Array

/** The workbook with the chosen parts written in another way. */
function rewritten(
  bytes: Uint8Array,
  isMeant: (name: string) => boolean,
  rewrite: Rewrite,
): Uint8Array {
  const parts = partsOf(bytes)
  const entries = Object.entries(parts).map(
    ([name, xml]) => [name, isMeant(name) ? rewrite(xml, parts) : xml] as const,
  )
  return makeZip(Object.fromEntries(entries))
}

/** Opening tags with attributes; text may hold quotes and `>`, but never `<`. */
const TAG = /<[A-Za-z][^<>]*>/g
const ATTRIBUTE = /\s+[^\s=]+="[^"]*"/g

const inTags = (xml: string, turn: (tag: string) => string): string => xml.replaceAll(TAG, turn)

function attributesReversed(tag: string): string {
  const attributes = tag.match(ATTRIBUTE) ?? []
  const [name = ''] = /^<[^\s/>]+/.exec(tag) ?? []
  return name + attributes.toReversed().join('') + (tag.endsWith('/>') ? '/>' : '>')
}

function prefixed(xml: string): string {
  return xml
    .replaceAll(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2')
    .replace(/<x:\w+/, '$& xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"')
}

function stringsInline(xml: string, parts: Readonly<Record<string, string>>): string {
  const items = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)]
  return xml.replaceAll(
    /<c ([^<>]*?)t="s"([^<>]*)><v>(\d+)<\/v><\/c>/g,
    (_, before: string, after: string, index: string) =>
      `<c ${before}t="inlineStr"${after}><is>${items[Number(index)]?.[1] ?? ''}</is></c>`,
  )
}

/** Ways to store the same workbook: whatever a reader sees in one, it must see in each other. */
export const meaningKept: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'parts stored instead of deflated': (bytes) => makeZip(partsOf(bytes), 0),
  'parts in another order': (bytes) =>
    makeZip(Object.fromEntries(Object.entries(partsOf(bytes)).toReversed())),
  'names of parts in capitals': (bytes) =>
    makeZip(
      Object.fromEntries(
        Object.entries(partsOf(bytes)).map(([name, xml]) => [name.toUpperCase(), xml]),
      ),
    ),
  'zip64 fields': zip64Of,
  'attributes the other way round': (bytes) =>
    rewritten(bytes, isRead, (xml) => inTags(xml, attributesReversed)),
  'single quotes': (bytes) =>
    rewritten(bytes, isRead, (xml) =>
      inTags(xml, (tag) => tag.replaceAll(/="([^"']*)"/g, "='$1'")),
    ),
  'blanks in tags': (bytes) =>
    rewritten(bytes, isRead, (xml) => inTags(xml, (tag) => tag.replaceAll('="', ' =\n"'))),
  'blanks between tags': (bytes) =>
    rewritten(bytes, isSheet, (xml) =>
      xml.replaceAll(/>(?=<(?:c|row|v|f|is|col|mergeCell|\/row|\/c|\/sheetData)\b)/g, '>\r\n  '),
    ),
  'comments between tags': (bytes) =>
    rewritten(bytes, isSheet, (xml) => xml.replaceAll(/<(?:row|c|v)\b/g, '<!-- <c> -->$&')),
  'prefixed elements': (bytes) => rewritten(bytes, isSheet, prefixed),
  'prefixed strings': (bytes) =>
    rewritten(bytes, (name) => name.endsWith('sharedStrings.xml'), prefixed),
  'inline strings': (bytes) => rewritten(bytes, isSheet, stringsInline),
  'values in CDATA': (bytes) =>
    rewritten(bytes, isSheet, (xml) =>
      xml.replaceAll(/<v>([^<&]*)<\/v>/g, '<v><![CDATA[$1]]></v>'),
    ),
  'values as numbered characters': (bytes) =>
    rewritten(bytes, isSheet, (xml) =>
      xml.replaceAll(/<v>(\d)/g, (_, digit: string) => `<v>&#${digit.charCodeAt(0)};`),
    ),
  'a byte order mark': (bytes) => rewritten(bytes, isRead, (xml) => `\ufeff${xml}`),
  'UTF-16': (bytes) =>
    rewritten(bytes, isRead, (xml) =>
      Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'),
    ),
}
