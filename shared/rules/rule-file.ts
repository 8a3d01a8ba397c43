import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { z } from 'zod'
import type { Text } from '../text.ts'
import { fittingValue } from './parameters.ts'
import { documentSchema, holidaySchema, ruleSchema, type RuleData } from './rule-data.ts'

/** One file of rules that a place puts in the stead of the shipped one. */
export interface RuleFile {
  /** `duties/a-setup.json`, `documents.json` … */
  readonly name: string
  readonly text: string
}

/** Why a file was refused: the line where the fault stands, from 1. */
export interface RuleFileFault {
  readonly file: string
  readonly line: number
  readonly reason: Text
}

/** What a file may refer to, and what it has to hold. */
export interface KnownRules {
  /** Codes of documents; a file of documents has to hold them all. */
  readonly documents: ReadonlySet<string>
  /** Rules that the app has code for. */
  readonly coded: ReadonlySet<string>
  /** Rules of the shipped file of this name: none of them may be lost. */
  readonly needed: readonly string[]
  /** Rules of all other files. */
  readonly elsewhere: ReadonlySet<string>
  /** Parameters that the code asks for. */
  readonly parameters: ReadonlySet<string>
}

type Path = readonly (string | number)[]
interface Fault {
  readonly path: Path
  readonly reason: Text
}

const reason = (key: string, params?: Text['params']): Text =>
  params ? { key: `rule-files:${key}`, params } : { key: `rule-files:${key}` }

export type RuleFileKind = 'documents' | 'holidays' | 'rules'

export function kindOfRuleFile(name: string): RuleFileKind {
  if (name === 'documents.json') return 'documents'
  return name === 'holidays.json' ? 'holidays' : 'rules'
}

/** What is said of a file that could not even be opened. */
export function unreadableFile(name: string): { readonly faults: readonly RuleFileFault[] } {
  return { faults: [{ file: name, line: 1, reason: reason('unreadable') }] }
}

/**
 * Reads a rule file that a place wrote. Gives its data, or every fault with its line: what is not
 * UTF-8 or no JSON, lacks an id, names a parameter or a document that nobody knows, shows an article that was
 * not verified, or leaves out a rule that the shipped file has.
 */
export function readRuleFile(
  { name, text }: RuleFile,
  known: KnownRules,
): { readonly data: unknown } | { readonly faults: readonly RuleFileFault[] } {
  // What stands for bytes that are no UTF-8: Notepad's "ANSI" would garble every title.
  const garbled = text.indexOf('\uFFFD')
  if (garbled !== -1)
    return { faults: [{ file: name, line: lineAt(text, garbled), reason: reason('notUtf8') }] }
  const broken: ParseError[] = []
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), broken, { disallowComments: true })
  const [first] = broken
  if (first || !tree) {
    const line = lineAt(text, first?.offset ?? 0)
    return { faults: [{ file: name, line, reason: reason('notJson') }] }
  }
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  const faults = faultsOf(kindOfRuleFile(name), data, known)
  if (faults.length === 0) return { data }
  return {
    faults: faults.map(({ path, reason: why }) => ({
      file: name,
      line: lineAt(text, deepest(tree, path).offset),
      reason: why,
    })),
  }
}

/** The node of a path, or the last one above it that is there: what lacks has no line of its own. */
function deepest(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return node
  }
  return tree
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function faultsOf(kind: RuleFileKind, data: unknown, known: KnownRules): Fault[] {
  if (kind === 'documents') return documentFaults(data, known)
  if (kind === 'holidays') return misfits(z.array(holidaySchema), data)
  const parsed = z.array(ruleSchema).safeParse(data)
  if (!parsed.success) return issues(parsed.error)
  const rules = parsed.data
  const ids = rules.map(({ id }) => id)
  const missing = known.needed.filter((id) => !ids.includes(id))
  const lost: Fault[] = missing.map((id) => ({ path: [], reason: reason('missingRule', { id }) }))
  return [...rules.flatMap((rule, index) => ruleFaults(rule, index, ids, known)), ...lost]
}

/** Rules rest on the shipped documents, so none of them may be lost. */
function documentFaults(data: unknown, known: KnownRules): Fault[] {
  const parsed = z.array(documentSchema).safeParse(data)
  if (!parsed.success) return issues(parsed.error)
  const codes = parsed.data.map(({ code }) => code)
  const twice = codes.flatMap((code, index): Fault[] =>
    codes.indexOf(code) === index
      ? []
      : [{ path: [index, 'code'], reason: reason('documentTwice', { code }) }],
  )
  const missing = [...known.documents].filter((code) => !codes.includes(code))
  const lost = missing.map((code): Fault => ({
    path: [],
    reason: reason('missingDocument', { code }),
  }))
  return [...twice, ...lost]
}

function misfits(schema: z.ZodType, data: unknown): Fault[] {
  const parsed = schema.safeParse(data)
  return parsed.success ? [] : issues(parsed.error)
}

function issues(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const extra = issue.code === 'unrecognized_keys' ? issue.keys : []
    if (path.at(-1) === 'id') return { path, reason: reason('noId') }
    const [key] = extra
    if (key !== undefined) return { path: [...path, key], reason: reason('unknownField', { key }) }
    // The line tells which rule it is; its place in the list says nothing to a person.
    const field = path.slice(1).join('.') || '-'
    return { path, reason: reason('misfit', { field }) }
  })
}

function ruleFaults(
  rule: RuleData,
  index: number,
  ids: readonly string[],
  known: KnownRules,
): Fault[] {
  const { id, times } = rule
  const at = (field: string, key: string, params?: Text['params']): Fault => ({
    path: [index, field],
    reason: reason(key, params),
  })
  const faults: Fault[] = []
  if (ids.indexOf(id) !== index || known.elsewhere.has(id)) faults.push(at('id', 'twice', { id }))
  // A duty of the generic register (`times`) needs no code, so a place may add its own.
  if (!known.coded.has(id) && times === undefined) faults.push(at('id', 'unknownRule', { id }))
  faults.push(...editionFaults(rule, [index], id, known))
  if (rule.earlier) faults.push(...editionFaults(rule.earlier, [index, 'earlier'], id, known))
  const { unitParameter: unit, parameters } = rule
  if (unit !== undefined && !parameters.some(({ key }) => key === unit))
    faults.push(at('unitParameter', 'unknownParameter', { key: unit }))
  return [...faults, ...parameterFaults(rule, index, known)]
}

/** What a rule, or its earlier edition, says of the document that it rests on. */
function editionFaults(
  { document, article, verified }: Pick<RuleData, 'document' | 'article' | 'verified'>,
  path: Path,
  id: string,
  known: KnownRules,
): Fault[] {
  const at = (field: string, key: string, params: Text['params']): Fault => ({
    path: [...path, field],
    reason: reason(key, params),
  })
  const faults: Fault[] = []
  if (document !== null && !known.documents.has(document))
    faults.push(at('document', 'unknownDocument', { code: document }))
  // An article that nobody compared with the original is never shown (rules.md, head).
  if (article !== null && !verified) faults.push(at('article', 'unverified', { id }))
  if (verified && article === null) faults.push(at('verified', 'noArticle', { id }))
  return faults
}

function parameterFaults({ parameters }: RuleData, index: number, known: KnownRules): Fault[] {
  return parameters.flatMap((parameter, place): Fault[] => {
    const path = (field: string): Path => [index, 'parameters', place, field]
    const { key } = parameter
    if (!known.parameters.has(key))
      return [{ path: path('key'), reason: reason('unknownParameter', { key }) }]
    const isFitting = fittingValue(parameter, parameter.default) !== null
    return isFitting ? [] : [{ path: path('default'), reason: reason('defaultMisfit', { key }) }]
  })
}
