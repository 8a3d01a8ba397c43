import type { WorkbookArchive } from './workbook-archive.ts'
import type { XmlScanner } from './xml-scanner.ts'
import { XML_OPEN } from './xml-scanner.ts'
import { cleanText } from './xml-text.ts'

function textRun(xml: XmlScanner): string {
  let text = ''
  while (xml.next() === XML_OPEN) {
    if (xml.is('t')) {
      xml.readText()
      text += xml.text()
    } else xml.skip()
  }
  return text
}

/**
 * The text of the rich or plain string (`si`, `is`) that was opened last: the runs joined, phonetic
 * guides (`rPh`) left out. Reads its closing tag too.
 */
export function readStringItem(xml: XmlScanner): string {
  let text = ''
  while (xml.next() === XML_OPEN) {
    if (xml.is('t')) {
      xml.readText()
      text += xml.text()
    } else if (xml.is('r')) text += textRun(xml)
    else xml.skip()
  }
  return cleanText(text)
}

/** The strings that cells refer to by number; none where the workbook keeps them in its cells. */
export function readSharedStrings(archive: WorkbookArchive, part: string | null): string[] {
  const strings: string[] = []
  if (part === null || !archive.has(part)) return strings
  const xml = archive.readXml(part)
  xml.next()
  while (xml.next() === XML_OPEN) {
    if (xml.is('si')) strings.push(readStringItem(xml))
    else xml.skip()
  }
  xml.next()
  return strings
}
