import ExcelJS, { type Worksheet } from 'exceljs'
import type { Table } from '../../../shared/sheets/table.ts'
import type { Template, TemplateColumn } from '../../../shared/sheets/templates/template.ts'
import { createTranslator } from '../../app/translator.ts'
import { tableJson } from '../../cli/record-json.ts'
import { templateWorkbook } from '../../services/template-service.ts'
import { resources } from '../../testing/test-ledger.ts'
import { recognizeWorkbook } from '../read-file.ts'

/** What the tests of templates share: writing one, opening it, and what is read of it. */

const today = '2026-06-15'
export const translate = createTranslator(resources.folder, 'zh-CN')
export const english = createTranslator(resources.folder, 'en')

export const written = (template: Template, words = translate): Promise<Uint8Array> =>
  templateWorkbook(template, today, { translate: words, year: 2026, organization: null })
const known = new Map<string, Promise<Uint8Array>>()
/** The workbook of a template, written once for all tests. */
export function bytesOf(template: Template, words = translate): Promise<Uint8Array> {
  const key = `${template.kind} ${words === translate}`
  const bytes = known.get(key) ?? written(template, words)
  known.set(key, bytes)
  return bytes
}
export const read = (bytes: Uint8Array): Table[] =>
  recognizeWorkbook({ name: 'template.xlsx', bytes })

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // exceljs types its argument by an old Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

const sheets = new Map<Uint8Array, Worksheet | undefined>()
/** The form as exceljs sees it, for looking at: opening one takes a while. */
export async function sheetOf(
  template: Template,
  words = translate,
): Promise<Worksheet | undefined> {
  const bytes = await bytesOf(template, words)
  if (!sheets.has(bytes)) sheets.set(bytes, (await open(bytes)).worksheets[0])
  return sheets.get(bytes)
}

/** The template as a person saves it after having written something into its first sheet. */
export async function filled(template: Template, fill: (sheet: Worksheet) => void): Promise<Table> {
  const workbook = await open(await bytesOf(template))
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('a template has a sheet')
  fill(sheet)
  const [table] = read(new Uint8Array(await workbook.xlsx.writeBuffer()))
  if (!table) throw new Error('a template has a table')
  return table
}

export type Json = Readonly<Record<string, unknown>>
export const recordsOf = (table: Table): Json[] => tableJson(table, translate)['records'] as Json[]
const object = (value: unknown): Json => (value ?? {}) as Json

/** What a record says in the field of a column, in the words of the command line. */
export function said(record: Json | undefined, { field }: TemplateColumn): unknown {
  const month = /^month(\d+)$/.exec(field)?.[1]
  if (record === undefined) return undefined
  if (month !== undefined) return markOf(record, Number(month))
  const vote = /^votes(\w+)$/.exec(field)?.[1]
  return vote === undefined
    ? record[fieldNames[field] ?? field]
    : object(record['votes'])[voteWords[vote] ?? '']
}
const fieldNames: Readonly<Record<string, string>> = {
  plannedAt: 'plannedDate',
  heldAt: 'heldDate',
}
const voteWords: Readonly<Record<string, string>> = {
  Excellent: '优秀',
  Qualified: '合格',
  BasicallyQualified: '基本合格',
  Unqualified: '不合格',
  Abstain: '弃权',
}

function markOf(record: Json, month: number): unknown {
  const listed = (field: string): boolean => (record[field] as number[]).includes(month)
  if (listed('exemptMonths')) return 'exempt'
  return listed('notDueMonths') ? 'notDue' : (object(record['months'])[month] ?? 'unpaid')
}

/** What the command line says for words that are not repeated as they are. */
const readAs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  type: {
    支部党员大会: '党员大会',
    支部委员会: '支委会',
  },
  isFloating: { 是: true, 否: false },
  partyPost: { 无: null },
  monthly: { '√': 45, 未交: 'unpaid', 免: 'exempt', '—': 'notDue' },
}

export function expected({ field, kind }: TemplateColumn, word: string): unknown {
  const words = readAs[kind] ?? readAs[field] ?? {}
  return word in words ? words[word] : word
}
