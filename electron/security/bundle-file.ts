import { realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { ownAddress } from './addresses.ts'

/** The parts of the path of an address, decoded; null where one of them could lead elsewhere. */
function pathParts(url: URL): string[] | null {
  try {
    const parts = url.pathname.slice(1).split('/').map(decodeURIComponent)
    return parts.every(isPlainName) ? parts : null
  } catch {
    // Broken percent-encoding: no file has such a name.
    return null
  }
}

/**
 * A name and nothing else. Separators and dots may come in encoded (`%2e%2e%5c`), so they are
 * looked for after decoding; a colon names a drive or a second stream on Windows.
 */
function isPlainName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[/\\:\0]/.test(part)
}

/** Containment with the separator: `…/renderer-old` is not inside `…/renderer`. */
function isInside(folder: string, file: string): boolean {
  return file.startsWith(folder + sep)
}

async function realFile(folder: string, file: string): Promise<string | null> {
  // Symbolic links are resolved first, so that a link cannot lead out of the folder.
  const [realFolder, target] = await Promise.all([realpath(folder), realpath(file)])
  return isInside(realFolder, target) && (await stat(target)).isFile() ? target : null
}

/** The file of `folder` that an address of the app scheme means, or null: there is none to give. */
export async function bundleFile(folder: string, address: string): Promise<string | null> {
  const url = ownAddress(address)
  const parts = url && pathParts(url)
  if (!parts) return null
  const root = resolve(folder)
  const file = resolve(root, ...parts)
  if (!isInside(root, file)) return null
  return realFile(root, file).catch(() => null)
}
