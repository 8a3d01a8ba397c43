/** Text as XML may hold it, in elements and in attributes between double quotes. */

const SPECIAL = /[&<>"]/
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export function escapeXml(text: string): string {
  // Nearly all texts have nothing to escape.
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
