import { TextDecoder } from 'node:util'

/** Encodings by the marks that a file may begin with. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Control characters that no text has; a file with one is something else. */
const NOT_TEXT = /(?!\s)\p{Cc}/u

const SAMPLE_BYTES = 4096

/**
 * UTF-16 without a mark: every other byte of its digits, signs and line breaks is zero. No other
 * text has a zero byte.
 */
function utf16Without(bytes: Uint8Array): string | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, SAMPLE_BYTES)
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even === odd) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return NOT_TEXT.test(text) ? null : text
  } catch {
    return null
  }
}

/**
 * The text of a file: by its mark (BOM), else UTF-16 by its zero bytes, else strict UTF-8, else
 * GB 18030 (which holds GBK and GB 2312). Null where it is none of them without a doubt.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return decodeAs(marked[0], bytes)
  const wide = utf16Without(bytes)
  if (wide !== null) return decodeAs(wide, bytes)
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
}
