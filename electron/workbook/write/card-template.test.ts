import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../shared/sheets/grid.ts'
import { readTables } from '../../../shared/sheets/read-tables.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { cardPlaces } from '../../../shared/sheets/templates/card-places.ts'
import { templateRows } from '../../../shared/sheets/templates/lay-out-template.ts'
import type { TemplateColumn } from '../../../shared/sheets/templates/template.ts'
import { templates } from '../../../shared/sheets/templates/templates.ts'
import { readWorkbook } from '../read/read-workbook.ts'
import {
  bytesOf,
  english,
  expected,
  filled,
  read,
  recordsOf,
  said,
  translate,
} from './template-reading.ts'

const cards = templates.filter(({ form }) => form === 'card')
const text = (value: string): Cell => ({
  type: 'text',
  text: value,
  number: null,
  date: null,
  format: '@',
  formula: null,
})

describe.each(cards.map((template) => ({ kind: template.kind, template })))(
  'template $kind',
  ({ kind, template }) => {
    const places = cardPlaces(template.columns, templateRows.header)

    /** The card with the words of each field in its box, read again. */
    async function readFilled(wordOf: (column: TemplateColumn) => string): Promise<Table[]> {
      const [grid] = readWorkbook(await bytesOf(template), 'card.xlsx')
      if (!grid) throw new Error('a template has a sheet')
      const rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
      template.columns.forEach((column, at) => {
        const word = wordOf(column)
        const place = places[at]
        if (place && word !== '') rows.get(place.row)?.set(place.valueColumn, text(word))
      })
      return readTables([{ ...grid, rows }])
    }

    it.each([
      ['Chinese', translate],
      ['English', english],
    ])('is read as what it is, without records or problems (%s)', async (_language, words) => {
      const tables = read(await bytesOf(template, words))
      expect(tables.map((table) => table.kind)).toEqual([kind])
      expect(tables[0]).toMatchObject({ records: [], problems: [], unmapped: {} })
    })

    it('reads back as one person when a person has filled it in', async () => {
      const table = await filled(template, (sheet) => {
        template.columns.forEach(({ example }, at) => {
          const place = places[at]
          if (place && example !== '') sheet.getCell(place.row, place.valueColumn).value = example
        })
      })
      expect(table.problems).toEqual([])
      const records = recordsOf(table)
      expect(records).toHaveLength(1)
      const wrong = template.columns.filter(
        (column) =>
          column.example !== '' &&
          said(records[0], column) !== expected(column, String(column.example)),
      )
      expect(wrong.map(({ field }) => field)).toEqual([])
    })

    it('is no person where only the branch is known', async () => {
      const tables = await readFilled(({ field }) => (field === 'branch' ? '样例村党支部' : ''))
      expect(tables[0]).toMatchObject({ kind, records: [], problems: [] })
    })

    const choices = template.columns.flatMap((column) =>
      (column.choices?.words ?? []).map((word) => ({ field: column.field, column, word })),
    )
    it.each(choices)('$field $word is read as what it means', async ({ column, word }) => {
      const [table] = await readFilled((other) => {
        if (other === column) return word
        return other.field === 'name' ? '张样例' : ''
      })
      expect(table?.problems).toEqual([])
      const [record] = table ? recordsOf(table) : []
      expect(said(record, column)).toBe(expected(column, word))
    })

    it.each(template.columns)('asks for $field only where it must', async (column) => {
      const [table] = await readFilled((other) => (other === column ? '' : String(other.example)))
      const errors = (table?.problems ?? []).filter(({ severity }) => severity === 'error')
      expect(errors.length > 0).toBe(column.required === true)
    })
  },
)
