import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ZipWriter } from './zip-writer.ts'

/** The text of the first part, by its local head. */
function firstPart(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const packed = view.getUint32(18, true)
  const start = 30 + view.getUint16(26, true)
  return inflateRawSync(bytes.subarray(start, start + packed)).toString()
}

it('holds the text of a part, in however many pieces it came', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 2000 })), (pieces) => {
      const zip = new ZipWriter()
      zip.add('样例.xml', pieces)
      const told = pieces.map((piece) => Buffer.from(piece).toString()).join('')
      expect(firstPart(zip.end())).toBe(told)
    }),
  )
})
