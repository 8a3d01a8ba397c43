import { describe, expect, it } from 'vitest'
import type { Grid } from '../grid.ts'
import { madeGrid } from '../made-cell.ts'
import { layouts, readSheets } from '../read-tables.ts'
import type { Table } from '../table.ts'
import type { Corrections, RememberedLayout, TableCorrection } from './corrections.ts'
import { noCorrections } from './corrections.ts'
import { fingerprintOf, headingsOfTable } from './fingerprint.ts'
import { correctableForms } from './forms.ts'
import { tableKeys } from './table-detail.ts'

const heads = ['序号', '姓名', '性别', '出生年月', '身份证', '入党时间', '联络', '血型']
const people = [
  [1, '赵试一', '男', '1962.05', '99999919620504023X', '1985.07.01', '10000000001', 'A'],
  [2, '钱样二', '女', 2000.1, null, '2019.07.01', '10000000002', 'B'],
]
const roster = madeGrid([['党员花名册'], heads, ...people], [], '名册')
const strange = madeGrid(
  [['甲支部的人'], ['谁', '哪年生', '几时入党'], ['赵试一', '1962.05', '1985.07']],
  [],
  '人',
)

const corrections = (changes: Partial<Corrections>): Corrections => ({
  ...noCorrections,
  ...changes,
})
const tableSaid = (changes: Partial<TableCorrection>): Corrections =>
  corrections({ tables: [{ sheet: '名册', columns: {}, ...changes }] })

function only(grids: readonly Grid[], said: Corrections, known: readonly RememberedLayout[] = []) {
  const { tables, details, corrected } = readSheets(grids, said, known)
  expect(tables).toHaveLength(1)
  return { table: tables[0] as Table, detail: details[0], corrected }
}

const fieldsOf = (table: Table): Record<string, string> =>
  Object.fromEntries(Object.entries(table.columns).map(([letter, { field }]) => [letter, field]))

describe('a table', () => {
  it('is told column by column, with examples', () => {
    const { detail } = only([roster], noCorrections)
    expect(detail?.columns.slice(1, 3)).toEqual([
      { letter: 'B', header: '姓名', field: 'name', by: 'words', samples: ['赵试一', '钱样二'] },
      { letter: 'C', header: '性别', field: 'sex', by: 'words', samples: ['男', '女'] },
    ])
    expect(detail?.columns.at(-1)).toEqual({
      letter: 'H',
      header: '血型',
      field: null,
      by: null,
      samples: ['A', 'B'],
    })
  })

  it('shows a column without a heading, and none for our own notes', () => {
    const rows = people.map((row) => [...row, 'x', '改'])
    const grid = madeGrid([[...heads, null, '问题说明'], ...rows])
    const { detail, table } = only([grid], noCorrections)
    expect(detail?.columns.slice(-2).map(({ letter, header }) => [letter, header])).toEqual([
      ['H', '血型'],
      ['I', ''],
    ])
    expect(table.unmapped).toEqual({ G: '联络', H: '血型' })
  })

  it('is read with a column as a person says', () => {
    const { table, detail } = only([roster], tableSaid({ columns: { G: 'phone', H: 'remark' } }))
    expect(table.records).toMatchObject([{ phone: '10000000001', remark: 'A' }, { remark: 'B' }])
    expect(table.unmapped).toEqual({})
    expect(detail?.columns.map(({ by }) => by).slice(-2)).toEqual(['hand', 'hand'])
  })

  it('gives a field to one column only, and none to one that is not taken', () => {
    const { table } = only([roster], tableSaid({ columns: { H: 'sex', E: null } }))
    expect(fieldsOf(table)).toEqual({
      A: 'seq',
      B: 'name',
      D: 'birthDate',
      F: 'joinDate',
      H: 'sex',
    })
    expect(table.unmapped).toEqual({ C: '性别', E: '身份证', G: '联络' })
    expect(table.records).toMatchObject([{ sex: null, idCard: null }, { sex: null }])
  })

  it('that is not known is read as the form that a person says', () => {
    expect(only([strange], noCorrections).table.kind).toBe('unknown')
    const said = corrections({
      tables: [
        {
          sheet: '人',
          headerRows: [2],
          kind: 'memberRoster',
          columns: { A: 'name', B: 'birthDate', C: 'joinDate' },
        },
      ],
    })
    const { table } = only([strange], said)
    expect(table).toMatchObject({
      kind: 'memberRoster',
      title: '甲支部的人',
      headerRows: [2],
      records: [{ row: 3, name: '赵试一', birthDate: '1962-05', joinDate: '1985-07' }],
    })
  })

  it('whose heading was found in the wrong row is read below the right one', () => {
    const grid = madeGrid([heads, ['1', '2'], heads, ...people], [], '名册')
    const said = tableSaid({ headerRows: [3], insteadOf: [1], kind: 'memberRoster' })
    expect(only([grid], said).table).toMatchObject({
      headerRows: [3],
      records: [{ row: 4 }, { row: 5 }],
    })
  })

  it('of another form is read as the one that a person says', () => {
    const { table } = only([roster], tableSaid({ kind: 'floatingRoster', columns: { G: 'phone' } }))
    expect(table).toMatchObject({ kind: 'floatingRoster', records: [{ phone: '10000000001' }, {}] })
  })

  it.each(correctableForms(layouts))('can be said to be $kind with each of its fields', (form) => {
    const said = form.fields.map((field) =>
      tableSaid({ kind: form.kind, headerRows: [2], columns: { H: field } }),
    )
    for (const one of said) expect(only([roster], one).table.kind).toBe(form.kind)
  })

  it('has a key that stays when another one is corrected', () => {
    const table = { sheet: '名册', headerRows: [2, 3], columns: { B: { header: '', field: '' } } }
    expect(tableKeys([table, { ...table, sheet: '人' }, table])).toEqual([
      '名册!B3',
      '人!B3',
      '名册!B3#2',
    ])
  })
})

describe('a cell', () => {
  it('holds what a person puts there, and what it held is kept', () => {
    const cells = [
      { sheet: '名册', cell: 'D4', value: '2000-10' },
      { sheet: '名册', cell: 'E4', value: '99999920001001002X' },
      { sheet: '别的', cell: 'A1', value: 'x' },
      { sheet: '名册', cell: 'nothing', value: 'x' },
    ]
    const before = only([roster], noCorrections)
    expect(before.table.problems.map(({ cell }) => cell)).toEqual(['D4'])
    const { table, corrected } = only(
      [roster],
      corrections({ cells: cells.slice(0, 1).concat(cells.slice(2)) }),
    )
    expect(table.problems).toEqual([])
    expect(table.records).toMatchObject([{}, { birthDate: '2000-10' }])
    expect(corrected).toEqual([
      { sheet: '名册', cell: 'D4', value: '2000-10', row: 4, original: '2000.1' },
    ])
  })

  it('can be filled and emptied', () => {
    const cells = [
      { sheet: '名册', cell: 'E4', value: 'x' },
      { sheet: '名册', cell: 'C3', value: ' ' },
    ]
    const { table, corrected } = only([roster], corrections({ cells }))
    expect(table.records[0]).toMatchObject({ sex: null })
    expect(table.problems.map(({ cell, code }) => `${cell} ${code}`)).toContain('E4 idInvalid')
    expect(corrected.map(({ original }) => original)).toEqual(['', '男'])
  })

  it('makes a record of a row that had no name', () => {
    const grid = madeGrid([heads, [1, null, '男', '1962.05', null, '1985.07.01']], [], '名册')
    expect(only([grid], noCorrections).table.records).toEqual([])
    const cells = [{ sheet: '名册', cell: 'B2', value: '孙例三' }]
    expect(only([grid], corrections({ cells })).table).toMatchObject({
      records: [{ name: '孙例三' }],
      problems: [],
    })
  })
})

it('a second row of somebody is a record where a person says that it is another one', () => {
  const grid = madeGrid([heads, people[0] ?? [], people[0] ?? []], [], '名册')
  expect(only([grid], noCorrections).table.records).toHaveLength(1)
  const said = corrections({ distinctRows: [{ sheet: '名册', row: 3 }] })
  expect(only([grid], said).table.records.map(({ row }) => row)).toEqual([2, 3])
})

describe('a remembered layout', () => {
  const remember = (grid: Grid, said: Corrections): RememberedLayout => {
    const { table } = only([grid], said)
    const headings = headingsOfTable(table)
    const [first] = headings
    const columns = Object.entries(said.tables[0]?.columns ?? {}).map(([letter, field]) => ({
      offset: letter.charCodeAt(0) - 64 - (first?.column ?? 1),
      field,
    }))
    const { kind } = table
    return { id: 7, fingerprint: fingerprintOf(headings), kind, columns }
  }

  it('is applied to another sheet with the same headings', () => {
    const known = [remember(roster, tableSaid({ columns: { G: 'phone', E: null } }))]
    const next = madeGrid(
      [
        [null, ...heads],
        [null, ...(people[0] ?? [])],
      ],
      [],
      '明年',
    )
    const { table, detail } = only([next], noCorrections, known)
    expect(table.records).toMatchObject([{ phone: '10000000001', idCard: null }])
    expect(detail).toMatchObject({ rememberedId: 7 })
    expect(detail?.columns.find(({ letter }) => letter === 'H')?.by).toBe('remembered')
  })

  it('makes a form known that was not', () => {
    const columns = { A: 'name', B: 'birthDate', C: 'joinDate' } as const
    const tables = [{ sheet: '人', headerRows: [2], kind: 'memberRoster' as const, columns }]
    const known = [remember(strange, corrections({ tables }))]
    expect(only([strange], noCorrections, known).table).toMatchObject({
      records: [{ name: '赵试一' }],
    })
  })

  it('is not applied where other headings stand, nor where a person says otherwise', () => {
    const known = [remember(roster, tableSaid({ columns: { G: 'phone' } }))]
    const other = madeGrid([[...heads, '备注'], ...people], [], '名册')
    expect(only([other], noCorrections, known).detail?.rememberedId).toBeNull()
    const said = tableSaid({ headerRows: [2], columns: { G: null } })
    const { table, detail } = only([roster], said, known)
    expect([table.unmapped['G'], detail?.rememberedId]).toEqual(['联络', null])
  })

  it.each([
    [
      ['2024.01', '姓 名'],
      ['2025.01', '姓名'],
    ],
    [
      ['２０２４年1月', '姓名'],
      ['2026年1月', '姓\n名'],
    ],
  ])('%j is the layout of %j', (a, b) => {
    const print = (texts: string[]): string =>
      fingerprintOf(texts.map((text, at) => ({ text, column: at + 1 })))
    expect(print(a)).toBe(print(b))
  })
})
