import { AppError } from '../../../shared/app-error.ts'
import type { ReadLimits } from './read-limits.ts'
import { Allowance } from './read-limits.ts'
import { unpackPart } from './unpack-part.ts'
import { utf8Of } from './xml-encoding.ts'
import { XmlScanner } from './xml-scanner.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The parts of a workbook file; every part that is unpacked counts against one allowance. */
export class WorkbookArchive {
  readonly #bytes: Uint8Array
  readonly #directory: ZipDirectory
  readonly #unpacked: Allowance
  readonly #file: string
  readonly #limits: ReadLimits

  /** Reads the directory; throws AppError and plain Errors as {@link readZipDirectory} does. */
  constructor(bytes: Uint8Array, file: string, limits: ReadLimits) {
    this.#bytes = bytes
    this.#directory = readZipDirectory(bytes, new Allowance(file, limits.parts))
    this.#unpacked = new Allowance(file, limits.unpackedBytes)
    this.#file = file
    this.#limits = limits
  }

  has(part: string): boolean {
    return this.#directory.has(part.toLowerCase())
  }

  /** Whether any part lies under a folder (`xl/`). */
  hasFolder(folder: string): boolean {
    return [...this.#directory.keys()].some((name) => name.startsWith(folder))
  }

  /** How large a part says it is once unpacked; 0 where there is none. */
  sizeOf(part: string): number {
    return this.#directory.get(part.toLowerCase())?.unpackedBytes ?? 0
  }

  /** Unpacks one part of XML; throws a plain Error where it is missing or damaged. */
  readXml(part: string): XmlScanner {
    const entry = this.#directory.get(part.toLowerCase())
    if (!entry) throw new Error(`workbook: ${part} is missing`)
    this.#bound(entry)
    return new XmlScanner(utf8Of(unpackPart(this.#bytes, entry)))
  }

  /** Before anything is unpacked: a part never gets more memory than its directory entry claims. */
  #bound({ packedBytes, unpackedBytes }: ZipEntry): void {
    const { freeBytes, unfolding } = this.#limits
    new Allowance(this.#file, Math.max(freeBytes, packedBytes * unfolding)).take(unpackedBytes)
    this.#unpacked.take(unpackedBytes)
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
