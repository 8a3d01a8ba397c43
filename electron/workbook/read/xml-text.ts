const PREDEFINED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
const REFERENCE = /&([^;&<]*;?)/g
const NUMERIC = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/
/** Control characters but those that may stand in text; DEL and what follows it are allowed. */
const CONTROL = /[^\P{Cc}\t\n\r\u{7F}-\u{9F}]/u

/** Characters that no XML document may hold, not even as a number. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return (
    code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  )
}

function characterOf(reference: string): string {
  const known = reference.endsWith(';') ? PREDEFINED[reference.slice(0, -1)] : undefined
  if (known !== undefined) return known
  const match = reference.endsWith(';') ? NUMERIC.exec(reference.slice(0, -1)) : null
  const [, hexadecimal, decimal] = match ?? []
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  if (!match || !isAllowed(code)) throw new Error(`xml: &${reference} is not known here`)
  return String.fromCodePoint(code)
}

/** Line ends become `\n`; control characters, which XML forbids, throw a plain Error. */
export function allowedText(raw: string): string {
  if (CONTROL.test(raw)) throw new Error('xml: a control character')
  return raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw
}

/**
 * Text of XML as it is meant: allowed, and its references replaced. Only the five predefined
 * entities and numbers are known, so that nothing can unfold; any other throws a plain Error.
 */
export function plainXmlText(raw: string): string {
  const text = allowedText(raw)
  return text.includes('&')
    ? text.replaceAll(REFERENCE, (_, reference: string) => characterOf(reference))
    : text
}

const ESCAPED = /_x([0-9a-fA-F]{4})_/g

/** Undoes the `_x000D_` escapes of workbooks and makes every line break a single `\n`. */
export function cleanText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return unescaped.includes('\r') ? unescaped.replaceAll(/\r\n?/g, '\n') : unescaped
}

/** `1` and `true` are true; what is absent is false; anything else throws a plain Error. */
export function xmlBoolean(value: string | null): boolean {
  if (value === null || value === '0' || value === 'false') return false
  if (value === '1' || value === 'true') return true
  throw new Error(`xml: ${value} is neither true nor false`)
}
