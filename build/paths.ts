import { resolve } from 'node:path'

/** The repository; every build script names its files from here. */
export const rootFolder = resolve(import.meta.dirname, '..')

/** Where the built app lies; package.json's "main" points into it. */
export const distFolder = resolve(rootFolder, 'dist')

/** A path inside the repository, absolute. */
export function inRoot(...parts: string[]): string {
  return resolve(rootFolder, ...parts)
}
