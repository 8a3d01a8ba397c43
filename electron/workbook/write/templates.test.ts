import type { DataValidation, Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../../shared/sheets/table.ts'
import { templateRows } from '../../../shared/sheets/templates/lay-out-template.ts'
import type { Template } from '../../../shared/sheets/templates/template.ts'
import { templates as all } from '../../../shared/sheets/templates/templates.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import {
  bytesOf,
  english,
  expected,
  filled,
  read,
  recordsOf,
  said,
  sheetOf,
  translate,
  written,
} from './template-reading.ts'

const templates = all.filter(({ form }) => form === 'table')

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
