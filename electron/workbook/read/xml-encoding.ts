import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

const LT = 0x3c
const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/
/** Writers that keep text in memory as UTF-16 declare that and store UTF-8. */
const KNOWN = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i

/** UTF-16 is told by its byte order mark, or by how its first `<` stands there. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === LT && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LT)) return 'utf-16be'
  return null
}

function withoutMark(bytes: Buffer): Buffer {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return marked ? bytes.subarray(3) : bytes
}

/**
 * The bytes of an XML part as UTF-8 without a byte order mark: the same memory where they are
 * UTF-8 already. Throws a plain Error where they are neither UTF-8 nor UTF-16, or say that they are
 * something else: wrongly read names would look right.
 */
export function utf8Of(bytes: Buffer): Buffer {
  const wide = utf16Of(bytes)
  const utf8 = wide
    ? Buffer.from(new TextDecoder(wide, { fatal: true }).decode(bytes), 'utf8')
    : withoutMark(bytes)
  if (!wide && !isUtf8(utf8)) throw new Error('xml: neither UTF-8 nor UTF-16')
  const declared = DECLARED.exec(utf8.toString('latin1', 0, 200))?.[1]
  if (declared !== undefined && !KNOWN.test(declared)) {
    throw new Error(`xml: the encoding ${declared} is not allowed in a workbook`)
  }
  return utf8
}
