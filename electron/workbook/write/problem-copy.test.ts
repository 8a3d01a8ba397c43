import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../../shared/assert.ts'
import { columnName } from '../../../shared/sheets/grid.ts'
import type { Table } from '../../../shared/sheets/table.ts'
import { createTranslator } from '../../app/translator.ts'
import { problemNotes } from '../../services/import/problem-notes.ts'
import { resources } from '../../testing/test-ledger.ts'
import { readAnyWorkbook } from '../old/read-any-workbook.ts'
import { recognizeWorkbook } from '../read-file.ts'
import { gridWorkbook } from './grid-workbook.ts'
import { problemCopy } from './problem-copy.ts'

const folder = join(resources.folder, 'samples')
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
const translate = createTranslator(resources.folder, 'zh-CN')
const words = { heading: translate({ key: 'import:copy.heading' }) }

async function copyOf(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const tables = recognizeWorkbook({ name, bytes })
  return problemCopy({ name, bytes }, problemNotes({ tables }, translate), words)
}

/**
 * What was understood, without the words of formats that a program writes its own way, and without
 * the column of notes that only the copy has.
 */
const understood = (tables: readonly Table[]): unknown =>
  tables.map(({ kind, records, problems, columns, unmapped, skippedRows }) => ({
    kind,
    records,
    problems,
    columns: Object.fromEntries(
      Object.entries(columns).filter(([, { field }]) => field !== 'checkNote'),
    ),
    unmapped,
    skippedRows,
  }))

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}

describe.each(samples)('a copy of %s', (name) => {
  const bytes = readFileSync(join(folder, name))

  it('reads as the original does, and a copy of it reads so too', async () => {
    const expected = understood(recognizeWorkbook({ name, bytes }))
    const copy = await copyOf(name, bytes)
    expect(understood(recognizeWorkbook({ name, bytes: copy }))).toEqual(expected)
    const again = await copyOf(name, copy)
    expect(understood(recognizeWorkbook({ name, bytes: again }))).toEqual(expected)
  })

  it('has each problem coloured at its cell and told in its row', async () => {
    const tables = recognizeWorkbook({ name, bytes })
    const workbook = await opened(await copyOf(name, bytes))
    for (const { sheet, headerRows, problems } of tables) {
      const worksheet = unwrap(workbook.getWorksheet(sheet), 'the sheet is copied')
      const column = columnName(worksheet.columnCount)
      const head = worksheet.getCell(`${column}${headerRows.at(-1)}`).text
      expect(head).toBe(problems.length === 0 ? head : words.heading)
      for (const { row, cell, code, params, value } of problems) {
        expect(worksheet.getCell(cell).fill).toMatchObject({ type: 'pattern', pattern: 'solid' })
        const said = translate({ key: `sheets:problems.${code}`, params: { ...params, value } })
        expect(worksheet.getCell(`${column}${row}`).text).toContain(said)
      }
    }
  })

  it('can be made of its cells alone', async () => {
    const grids = readAnyWorkbook(bytes, name)
    const bare = new Uint8Array(await gridWorkbook(grids).xlsx.writeBuffer())
    expect(understood(recognizeWorkbook({ name, bytes: bare }))).toEqual(
      understood(recognizeWorkbook({ name, bytes })),
    )
  })
})

it('has nothing to tell of a cell once it is corrected', async () => {
  const name = samples.find((one) => one.startsWith('01')) ?? ''
  const bytes = readFileSync(join(folder, name))
  const [before] = recognizeWorkbook({ name, bytes })
  expect(before?.problems.map(({ cell }) => cell)).toContain('F17')
  const workbook = await opened(await copyOf(name, bytes))
  const worksheet = unwrap(workbook.getWorksheet(before?.sheet ?? ''), 'the sheet is copied')
  worksheet.getCell('J21').value = '2011.06.30'
  const corrected = new Uint8Array(await workbook.xlsx.writeBuffer())
  const [after] = recognizeWorkbook({ name, bytes: corrected })
  const left = before?.problems.filter(({ cell }) => cell !== 'J21')
  expect(after?.problems).toEqual(left)
  const marked = await opened(await copyOf(name, corrected))
  const notes = marked.getWorksheet(before?.sheet ?? '')
  expect(notes?.getCell(`${columnName(notes.columnCount)}21`).text).toBe('')
  expect(notes?.getCell('J21').fill).toEqual({ type: 'pattern', pattern: 'none' })
})
