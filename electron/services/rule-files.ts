import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dutyRules, signalRules } from '../../shared/rules/registry.ts'
import { parseRuleBook } from '../../shared/rules/rule-book.ts'
import type { RuleBook, RuleData } from '../../shared/rules/rule-data.ts'
import {
  readRuleFile,
  unreadableFile,
  type KnownRules,
  type RuleFileFault,
} from '../../shared/rules/rule-file.ts'

/** The rules in force, and what became of the files that this place wrote. */
export interface LoadedRules {
  readonly book: RuleBook
  /** Where files of this place are looked for; null: nowhere. */
  readonly folder: string | null
  /** Names of its files that are in force. */
  readonly replaced: readonly string[]
  /** Files that were refused: the shipped ones hold in their stead. */
  readonly faults: readonly RuleFileFault[]
}

type Files = ReadonlyMap<string, unknown>

/**
 * Reads the shipped rules and, over them, the files of the same names that a place put into a
 * folder of its own. A file with a fault is refused as a whole and the shipped one stays in force.
 * Throws where the shipped files themselves do not fit.
 */
export function loadRules(shippedFolder: string, ownFolder: string | null): LoadedRules {
  const shipped = new Map(
    namesIn(shippedFolder).map((name): [string, unknown] => [
      name,
      JSON.parse(readFileSync(join(shippedFolder, name), 'utf8')),
    ]),
  )
  const shippedBook = bookOf(shipped)
  const inForce = new Map(shipped)
  const replaced: string[] = []
  const faults: RuleFileFault[] = []
  for (const name of ownFolder === null ? [] : namesIn(ownFolder)) {
    const text = readIfPossible(join(ownFolder ?? '', name))
    const known = knownTo(name, inForce, shipped, shippedBook)
    const read = text === null ? unreadableFile(name) : readRuleFile({ name, text }, known)
    if ('faults' in read) faults.push(...read.faults)
    else {
      inForce.set(name, read.data)
      replaced.push(name)
    }
  }
  return { book: bookOf(inForce), folder: ownFolder, replaced, faults }
}

/** Null where another program holds the file, or it is none: the others still count. */
function readIfPossible(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Names of the JSON files in a folder, which need not be there. */
function listJson(folder: string): string[] {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  const names = isFolder ? readdirSync(folder) : []
  return names.filter((name) => name.endsWith('.json')).toSorted()
}

/** Documents come first: rules may rest on those that the same place adds. */
function namesIn(folder: string): string[] {
  const top = listJson(folder).filter(
    (name) => name === 'documents.json' || name === 'holidays.json',
  )
  const inside = ['duties', 'signals'].flatMap((kind) =>
    listJson(join(folder, kind)).map((name) => `${kind}/${name}`),
  )
  return [...top, ...inside]
}

function bookOf(files: Files): RuleBook {
  const names = [...files.keys()].toSorted()
  const of = (kind: string) =>
    names.filter((name) => name.startsWith(`${kind}/`)).map((name) => files.get(name))
  return parseRuleBook({
    documents: files.get('documents.json'),
    holidays: files.get('holidays.json'),
    duties: of('duties'),
    signals: of('signals'),
  })
}

function knownTo(name: string, inForce: Files, shipped: Files, shippedBook: RuleBook): KnownRules {
  const idsOf = (files: Files, isWanted: (file: string) => boolean): string[] =>
    [...files]
      .filter(([file]) => file.includes('/') && isWanted(file))
      .flatMap(([, rules]) => (rules as readonly Pick<RuleData, 'id'>[]).map(({ id }) => id)) // checked before they came into force
  const documents = inForce.get('documents.json') as readonly { readonly code: string }[]
  const all = [...shippedBook.duties, ...shippedBook.signals]
  return {
    documents: new Set(documents.map(({ code }) => code)),
    coded: new Set([...dutyRules.keys(), ...signalRules.keys()]),
    needed: idsOf(shipped, (file) => file === name),
    elsewhere: new Set(idsOf(inForce, (file) => file !== name)),
    parameters: new Set(all.flatMap(({ parameters }) => parameters.map(({ key }) => key))),
  }
}
