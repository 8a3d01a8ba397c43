import { basename, extname } from 'node:path'

/** Long enough for any title, short enough for every file system together with its folder. */
const longestStem = 80

/**
 * A name that every file system takes, made of what a person called something: Windows refuses
 * these signs and a dot or space at the end.
 */
export function safeFileName(suggested: string, extension: string): string {
  const given = basename(suggested.replaceAll('\\', '/').replaceAll('/', '_'))
  const stem = extname(given) === `.${extension}` ? given.slice(0, -extension.length - 1) : given
  // oxlint-disable-next-line no-control-regex -- control signs are what is taken out here
  const clean = stem.replaceAll(/[<>:"|?*\u0000-\u001F]/g, '_').slice(0, longestStem)
  return `${clean.replace(/[. ]+$/, '') || '_'}.${extension}`
}

/** The chosen file with its extension: not every system's dialog adds it. */
export function withExtension(file: string, extension: string): string {
  return extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`
}
