import ExcelJS, { type DataValidation, type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { tableJson } from '../../cli/record-json.ts'
import { createTranslator } from '../../app/translator.ts'
import { templateWorkbook } from '../../services/template-service.ts'
import { resources } from '../../testing/test-ledger.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { templateRows } from '../../../shared/sheets/templates/lay-out-template.ts'
import type { Template, TemplateColumn } from '../../../shared/sheets/templates/template.ts'
import { templates } from '../../../shared/sheets/templates/templates.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { recognizeWorkbook } from '../read-file.ts'
import { readWorkbook } from '../read/read-workbook.ts'

const today = '2026-06-15'
const translate = createTranslator(resources.folder, 'zh-CN')
const english = createTranslator(resources.folder, 'en')

const written = (template: Template, words = translate): Promise<Uint8Array> =>
  templateWorkbook(template, today, { translate: words, year: 2026, organization: null })
const known = new Map<string, Promise<Uint8Array>>()
/** The workbook of a template, written once for all tests. */
function bytesOf(template: Template, words = translate): Promise<Uint8Array> {
  const key = `${template.kind} ${words === translate}`
  const bytes = known.get(key) ?? written(template, words)
  known.set(key, bytes)
  return bytes
}
const read = (bytes: Uint8Array): Table[] => recognizeWorkbook({ name: 'template.xlsx', bytes })

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // exceljs types its argument by an old Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

const sheets = new Map<Uint8Array, Worksheet | undefined>()
/** The form as exceljs sees it, for looking at: opening one takes a while. */
async function sheetOf(template: Template, words = translate): Promise<Worksheet | undefined> {
  const bytes = await bytesOf(template, words)
  if (!sheets.has(bytes)) sheets.set(bytes, (await open(bytes)).worksheets[0])
  return sheets.get(bytes)
}

/** The template as a person saves it after having written something into its first sheet. */
async function filled(template: Template, fill: (sheet: Worksheet) => void): Promise<Table> {
  const workbook = await open(await bytesOf(template))
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('a template has a sheet')
  fill(sheet)
  const [table] = read(new Uint8Array(await workbook.xlsx.writeBuffer()))
  if (!table) throw new Error('a template has a table')
  return table
}

type Json = Readonly<Record<string, unknown>>
const recordsOf = (table: Table): Json[] => tableJson(table, translate)['records'] as Json[]
const object = (value: unknown): Json => (value ?? {}) as Json

/** What a record says in the field of a column, in the words of the command line. */
function said(record: Json | undefined, { field }: TemplateColumn): unknown {
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

function expected({ field, kind }: TemplateColumn, word: string): unknown {
  const words = readAs[kind] ?? readAs[field] ?? {}
  return word in words ? words[word] : word
}

/** Columns that only help to fill the sheet in: the reader looks at them and keeps nothing. */
const notKept: ReadonlySet<string> = new Set(['seq', 'rate'])
const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']

const choices = templates.flatMap((template) =>
  template.columns.flatMap((column, at) =>
    column.choices
      ? [{ template, column, at, kind: template.kind, field: column.field, ...column.choices }]
      : [],
  ),
)
const required = templates.flatMap((template) =>
  template.columns.map((column, at) => ({
    template,
    column,
    at,
    kind: template.kind,
    field: column.field,
  })),
)

/** The example as a record: what marks it is taken away, and what `without` names is left out. */
async function unmarked(template: Template, without: number | null = null): Promise<Table> {
  const [grid] = readWorkbook(await bytesOf(template), 'template.xlsx')
  if (!grid) throw new Error('a template has a sheet')
  const cells = [...(grid.rows.get(templateRows.example) ?? [])].filter(
    ([column]) => column !== 1 && column - 1 !== without,
  )
  const rows = new Map([...grid.rows, [templateRows.example, new Map(cells)] as const])
  const [table] = readTables([{ ...grid, rows }])
  if (!table) throw new Error('a template has a table')
  return table
}

describe.each(templates.map((template) => ({ kind: template.kind, template })))(
  'template $kind',
  ({ kind, template }) => {
    it.each([
      ['Chinese', translate],
      ['English', english],
    ])('is read as what it is, without records or problems (%s)', async (_language, words) => {
      const tables = read(await bytesOf(template, words))
      expect(tables.map((table) => table.kind)).toEqual(template.sheets.map(() => kind))
      for (const table of tables) {
        expect(table.records).toEqual([])
        expect(table.problems).toEqual([])
        expect(table.unmapped).toEqual({})
        expect(table.skippedRows[templateRows.example]).toBe('example')
        const fields = Object.values(table.columns).map(({ field }) => field)
        expect(fields).toEqual(template.columns.map(({ field }) => field))
        const isYearly = template.sheets.some(({ title }) => title.includes('YYYY'))
        expect(table.year).toBe(isYearly ? 2026 : null)
      }
    })

    it('has an example that would be read without a problem', async () => {
      const table = await unmarked(template)
      expect(table.problems).toEqual([])
      const [record] = recordsOf(table)
      const lost = template.columns.filter(
        (column) =>
          column.example !== '' && !notKept.has(column.field) && said(record, column) == null,
      )
      expect(lost.map(({ field }) => field)).toEqual([])
    })

    it('keeps what is typed as text where a number would lose digits or become a date', async () => {
      const sheet = await sheetOf(template)
      const asText = template.columns.flatMap(({ field, kind: value }, at) => {
        if (!['id', 'phone', 'date', 'moment', 'months'].includes(value)) return []
        const cell = sheet?.getCell(templateRows.first, at + 1)
        return [[field, sheet?.getColumn(at + 1).numFmt, cell?.numFmt]]
      })
      expect(asText).toEqual(asText.map(([field]) => [field, '@', '@']))
    })

    it('marks what is required by a star, and the example by a word', async () => {
      const sheet = await sheetOf(template)
      const heading = (at: number): string =>
        String(sheet?.getCell(templateRows.header, at + 1).value)
      const starred = template.columns.filter((_column, at) => heading(at).startsWith('*'))
      expect(starred).toEqual(template.columns.filter((column) => column.required === true))
      expect(sheet?.getCell(templateRows.example, 1).value).toBe('示例')
      expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: templateRows.header }])
      expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0 })
    })

    it.each([
      ['Chinese', translate],
      ['English', english],
    ])('says no more than a spreadsheet takes (%s)', async (_language, words) => {
      const sheet = await sheetOf(template, words)
      for (const validation of Object.values(validationsOf(sheet))) {
        expect((validation.prompt ?? '').length).toBeLessThanOrEqual(255)
        expect((validation.error ?? '').length).toBeLessThanOrEqual(255)
        expect((validation.promptTitle ?? '').length).toBeLessThanOrEqual(32)
        expect((validation.errorTitle ?? '').length).toBeLessThanOrEqual(32)
        if (validation.type !== 'list') continue
        expect(String(validation.formulae[0]).length).toBeLessThanOrEqual(255)
      }
    })

    it('is the same bytes each time', async () => {
      expect(await written(template)).toEqual(await bytesOf(template))
    })
  },
)

function validationsOf(sheet: Worksheet | undefined): Record<string, DataValidation> {
  return (sheet as unknown as { dataValidations: { model: Record<string, DataValidation> } })
    .dataValidations.model
}

describe.each(choices)('drop-down $field of $kind', ({ template, column, at, words }) => {
  it('offers its words', async () => {
    const sheet = await sheetOf(template)
    const cell = `${columnName(at + 1)}${templateRows.first}`
    expect(validationsOf(sheet)[cell]).toMatchObject({
      type: 'list',
      formulae: [`"${words.join(',')}"`],
    })
  })

  it('offers words that are read as what they mean', async () => {
    const { table, lines } = await chosen(template)
    const rows = new Set(lines.flatMap((line) => (line.at === at ? [line.row] : [])))
    expect(table.problems.filter(({ row }) => rows.has(row))).toEqual([])
    const records = recordsOf(table).filter(({ row }) => rows.has(Number(row)))
    expect(records.map((record) => said(record, column))).toEqual(
      words.map((word) => expected(column, word)),
    )
  })
})

interface Line {
  readonly row: number
  /** Which column has which of its words. */
  readonly at: number
  readonly word: string
}

interface Chosen {
  readonly table: Table
  readonly lines: readonly Line[]
}
const chosenOf = new Map<Template, Promise<Chosen>>()

/** A template in which each word of each drop-down was chosen, one a row. */
function chosen(template: Template): Promise<Chosen> {
  const lines = choices
    .filter((choice) => choice.template === template)
    .flatMap(({ at, words }) => words.map((word) => ({ at, word })))
    .map((line, index) => ({ ...line, row: templateRows.first + index }))
  const made =
    chosenOf.get(template) ??
    filled(template, (sheet) => {
      for (const line of lines) fillRow(sheet, template, line)
    }).then((table) => ({ table, lines }))
  chosenOf.set(template, made)
  return made
}

/** A row with what is required (and what a mark needs), and one word in one column. */
function fillRow(sheet: Worksheet, template: Template, { row, at, word }: Line): void {
  const line = sheet.getRow(row)
  template.columns.forEach(({ field, required: isRequired, example }, other) => {
    const cell = line.getCell(other + 1)
    if (isRequired === true) cell.value = String(example).replace('YYYY', '2026')
    if (field === 'monthlyDue') cell.value = example
    if (field === 'name') cell.value = `样例${letters[row % 20] ?? ''}${letters[row % 19] ?? ''}`
  })
  line.getCell(at + 1).value = word
}

describe.each(required)('column $field of $kind', ({ template, column, at }) => {
  it('is required where nothing else would do, and only there', async () => {
    const { problems } = await unmarked(template, at)
    const told = problems.map(({ code, severity }) => `${severity} ${code}`)
    if (column.required === true) expect(told).not.toEqual([])
    else expect(told.filter((one) => one.startsWith('error'))).toEqual([])
  })
})
