/** The first day that a zip entry can bear: 1 January 1980, 00:00. */
const FIRST_DAY = 0x0021_0000

const END_RECORD = 0x0605_4b50
const CENTRAL_ENTRY = 0x0201_4b50
const END_RECORD_SIZE = 22

/**
 * Sets every entry of a zip file to the same time, in place, so that the same content is the same
 * bytes whenever and wherever it is written. The archive must have no comment, as the workbook
 * writer makes them.
 */
export function fixZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - END_RECORD_SIZE
  if (end < 0 || view.getUint32(end, true) !== END_RECORD) {
    throw new Error('a written workbook has no end record where it should be')
  }
  let entry = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(entry, true) !== CENTRAL_ENTRY) {
      throw new Error('a written workbook has a broken directory')
    }
    view.setUint32(entry + 12, FIRST_DAY, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_DAY, true)
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
}
