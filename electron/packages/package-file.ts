import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import { Allowance } from '../workbook/read/read-limits.ts'
import { unpackPart } from '../workbook/read/unpack-part.ts'
import { readZipDirectory, type ZipDirectory } from '../workbook/read/zip-directory.ts'
import { ZipWriter } from '../workbook/write/zip-writer.ts'
import { sealFile, unsealFile } from './sealed-file.ts'
import { isSigned, publicKeyOf, signature } from './signing-key.ts'

/**
 * What a branch hands to its superior on a stick: a zip whose manifest names every part with its hash,
 * signed with the key of the ledger. Parts are asked for by name; no name of a part ever becomes a name
 * on the disk.
 */

export const packageFormat = 'branch-ledger-package'
const VERSION = 1
const MIB = 1024 * 1024
/** A branch of ten years with its pictures; more is no package of ours. */
const mostBytes = 1024 * MIB
const mostPartBytes = 256 * MIB
const mostParts = 20_000

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const manifestSchema = z.object({
  format: z.literal(packageFormat),
  version: z.int().min(1),
  /** What a branch hands up, or what goes back to it. */
  kind: z.enum(['branch', 'problems']).default('branch'),
  ledgerId: z.string().min(1).max(100),
  ledger: z.string().max(200),
  organization: z.object({ id: z.int(), name: z.string().min(1).max(100) }),
  schema: z.int().min(1),
  packedAt: z.string().max(30),
  packedBy: z.string().max(100),
  history: z.object({ entries: z.int().min(1), head: sha256 }),
  records: z.int().min(0),
  parts: z.array(
    z.object({ name: z.string().max(200), sha256, bytes: z.int().min(0).max(mostPartBytes) }),
  ),
})

export type Manifest = z.output<typeof manifestSchema>
export type ManifestHead = Omit<Manifest, 'format' | 'version' | 'parts'>

const signatureSchema = z.object({
  publicKey: z.string().max(200),
  signature: z.string().max(400),
})

export interface PackagePart {
  readonly name: string
  readonly bytes: Uint8Array
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of a package; with a passphrase, they are sealed. */
export function writePackage(
  head: ManifestHead,
  parts: readonly PackagePart[],
  key: string,
  passphrase: string | null,
): Uint8Array {
  const manifest: Manifest = {
    format: packageFormat,
    version: VERSION,
    ...head,
    parts: parts.map(({ name, bytes }) => ({ name, sha256: hashOf(bytes), bytes: bytes.length })),
  }
  const text = Buffer.from(JSON.stringify(manifest, null, 2))
  const signed = { publicKey: publicKeyOf(key), signature: signature(key, text) }
  const zip = new ZipWriter()
  zip.add('manifest.json', [text])
  zip.add('signature.json', [JSON.stringify(signed)])
  for (const { name, bytes } of parts) zip.add(name, [bytes])
  const file = zip.end()
  return passphrase === null ? file : sealFile(file, passphrase)
}

/** A package whose manifest is signed and read; parts are checked as they are asked for. */
export interface OpenedPackage {
  readonly manifest: Manifest
  readonly publicKey: string
  /** @throws AppError PACKAGE_DAMAGED: it is not what the manifest says. */
  readonly part: (name: string) => Buffer
}

/**
 * @throws AppError PACKAGE_NOT_ONE, PACKAGE_DAMAGED, PACKAGE_FORGED, PACKAGE_NEWER,
 *   PACKAGE_PASSPHRASE, PACKAGE_TOO_LARGE.
 */
export function openPackage(file: Uint8Array, passphrase: string | null): OpenedPackage {
  if (file.length > mostBytes) throw new AppError('PACKAGE_TOO_LARGE')
  const bytes = unsealFile(file, passphrase)
  const directory = directoryOf(bytes)
  const text = read(bytes, directory, 'manifest.json')
  const manifest = manifestOf(text)
  const { publicKey, signature: signed } = parsed(
    signatureSchema,
    read(bytes, directory, 'signature.json'),
  )
  if (!isSigned(publicKey, signed, text)) throw new AppError('PACKAGE_FORGED')
  return { manifest, publicKey, part: (name) => partOf(bytes, directory, manifest, name) }
}

function directoryOf(bytes: Uint8Array): ZipDirectory {
  let directory: ZipDirectory
  try {
    directory = readZipDirectory(bytes, new Allowance('', mostParts))
  } catch (error) {
    // A zip begins with PK; what was cut off has its beginning still.
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    throw new AppError(isZip ? 'PACKAGE_DAMAGED' : 'PACKAGE_NOT_ONE', {}, { cause: error })
  }
  if (!directory.has('manifest.json')) throw new AppError('PACKAGE_NOT_ONE')
  return directory
}

function manifestOf(text: Uint8Array): Manifest {
  const told = parsed(z.object({ format: z.string(), version: z.number() }), text)
  if (told.format !== packageFormat) throw new AppError('PACKAGE_NOT_ONE')
  if (told.version > VERSION) throw new AppError('PACKAGE_NEWER')
  return parsed(manifestSchema, text)
}

function parsed<T>(schema: z.ZodType<T>, text: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(text).toString('utf8')))
  } catch (error) {
    throw new AppError('PACKAGE_DAMAGED', {}, { cause: error })
  }
}

function partOf(
  bytes: Uint8Array,
  directory: ZipDirectory,
  { parts }: Manifest,
  name: string,
): Buffer {
  const told = parts.find((one) => one.name === name)
  if (!told) throw new AppError('PACKAGE_DAMAGED')
  const part = read(bytes, directory, name)
  if (hashOf(part) !== told.sha256) throw new AppError('PACKAGE_DAMAGED')
  return part
}

function read(bytes: Uint8Array, directory: ZipDirectory, name: string): Buffer {
  const entry = directory.get(name.toLowerCase())
  if (!entry) throw new AppError('PACKAGE_DAMAGED')
  if (entry.unpackedBytes > mostPartBytes) throw new AppError('PACKAGE_TOO_LARGE')
  try {
    return unpackPart(bytes, entry)
  } catch (error) {
    throw new AppError('PACKAGE_DAMAGED', {}, { cause: error })
  }
}
