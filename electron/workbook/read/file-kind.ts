import { AppError } from '../../../shared/app-error.ts'

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP_HEADER = [0x50, 0x4b, 0x03, 0x04]

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte)
}

/** Names of streams stand in an OLE container as UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le')
}

/** Office keeps encrypted workbooks, old .xls and .doc in the same kind of container. */
function refuseOle(bytes: Uint8Array, file: string): never {
  if (holdsStream(bytes, 'EncryptedPackage') || holdsStream(bytes, 'EncryptionInfo')) {
    throw new AppError('WORKBOOK_ENCRYPTED', { file })
  }
  const isDocument = ['WordDocument', 'PowerPoint Document'].some((name) =>
    holdsStream(bytes, name),
  )
  if (isDocument && !holdsStream(bytes, 'Workbook'))
    throw new AppError('WORKBOOK_NOT_ONE', { file })
  throw new AppError('WORKBOOK_OLD_FORMAT', { file })
}

/** Refuses by its first bytes what cannot be an .xlsx; the name of the file plays no part. */
export function refuseOtherFiles(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new AppError('WORKBOOK_EMPTY', { file })
  if (startsWith(bytes, OLE_HEADER)) refuseOle(bytes, file)
  if (!startsWith(bytes, ZIP_HEADER)) throw new AppError('WORKBOOK_NOT_ONE', { file })
}
