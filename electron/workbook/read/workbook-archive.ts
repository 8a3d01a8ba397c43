import { AppError } from '../../../shared/app-error.ts'
import type { Allowance } from './read-limits.ts'
import type { XmlHandlers } from './xml-stream.ts'
import { XmlStream } from './xml-stream.ts'
import type { ZipArchive } from './zip-archive.ts'
import { unpackZipEntry } from './zip-archive.ts'

/** The parts of a workbook file; every part that is unpacked counts against one allowance. */
export class WorkbookArchive {
  readonly #bytes: Uint8Array
  readonly #zip: ZipArchive
  readonly #unpacked: Allowance

  constructor(bytes: Uint8Array, zip: ZipArchive, unpacked: Allowance) {
    this.#bytes = bytes
    this.#zip = zip
    this.#unpacked = unpacked
  }

  has(part: string): boolean {
    return this.#zip.has(part.toLowerCase())
  }

  /** Whether any part lies under a folder (`xl/`). */
  hasFolder(folder: string): boolean {
    return [...this.#zip.keys()].some((name) => name.startsWith(folder))
  }

  /** Reads one part as XML; throws a plain Error where it is missing or damaged. */
  readXml(part: string, handlers: XmlHandlers, prepare = (text: string): string => text): void {
    const entry = this.#zip.get(part.toLowerCase())
    if (!entry) throw new Error(`workbook: ${part} is missing`)
    const xml = new XmlStream(handlers, prepare)
    unpackZipEntry(this.#bytes, entry, (piece) => {
      this.#unpacked.take(piece.length)
      xml.push(piece)
    })
    xml.end()
  }
}

/** Runs a step of reading; what is not yet an expected failure becomes `WORKBOOK_DAMAGED`. */
export function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('WORKBOOK_DAMAGED', { file }, { cause: error })
  }
}
