import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeGrid } from '../../shared/sheets/made-cell.ts'
import { readSheets } from '../../shared/sheets/read-tables.ts'
import { noCorrections } from '../../shared/sheets/correct/corrections.ts'
import { testFolder } from '../testing/test-ledger.ts'
import { checkColumnMap, loadColumnMap } from './column-map.ts'

const rows = [
  ['姓名', '性别', '出生年月', '民族', '入党时间', '何处'],
  ['赵试一', '男', '1962.05', '汉', '1985.07', '甲村'],
]
const grids = [madeGrid(rows, [], '花名册'), madeGrid([['说明'], ['无']], [], '附')]

function mapFile(content: string): string {
  const file = join(testFolder(), 'map.json')
  writeFileSync(file, content)
  return file
}

function readWith(content: unknown) {
  const file = mapFile(typeof content === 'string' ? content : JSON.stringify(content))
  const tables = loadColumnMap(file)
  const read = readSheets(grids, { ...noCorrections, tables })
  checkColumnMap(file, tables, read.tables)
  return read.tables
}

describe('a map', () => {
  it.each([
    ['of one sheet', { sheet: '花名册', columns: { F: 'address' } }, { address: '甲村' }],
    [
      'with its heading',
      { sheet: '花名册', headerRows: [1], kind: 'memberRoster', columns: { D: null } },
      { ethnicity: null },
    ],
    [
      'of another form',
      { sheet: '花名册', headerRows: [1], kind: 'floatingRoster', columns: { F: 'outPlace' } },
      { outPlace: '甲村' },
    ],
  ])('%s is applied', (_what, table, record) => {
    expect(readWith({ tables: [table] })[0]?.records).toMatchObject([record])
  })

  it('names votes as they are printed', () => {
    const file = mapFile('{"tables":[{"sheet":"a","columns":{"C":"votes.优秀"}}]}')
    expect(loadColumnMap(file)).toMatchObject([{ columns: { C: 'votesExcellent' } }])
  })

  it('may begin with a byte order mark', () => {
    expect(readWith('\uFEFF{"tables":[{"sheet":"花名册"}]}')).toHaveLength(2)
  })

  it.each([
    ['no JSON', '{', '-'],
    ['no tables', {}, 'tables'],
    ['an empty list', { tables: [] }, 'tables'],
    ['a word that is not known', { tables: [{ sheet: '花名册', colums: {} }] }, 'tables.0'],
    ['a form that is not known', { tables: [{ sheet: '花名册', kind: 'x' }] }, 'tables.0.kind'],
    [
      'a field that is not known',
      { tables: [{ sheet: '花名册', columns: { F: 'adress' } }] },
      'tables.0.columns.F',
    ],
    [
      'a field that the form has not',
      { tables: [{ sheet: '花名册', columns: { F: 'month1' } }] },
      'tables.0.columns.F',
    ],
    [
      'a column in small letters',
      { tables: [{ sheet: '花名册', columns: { f: 'address' } }] },
      'tables.0.columns.f',
    ],
    ['a sheet that is not there', { tables: [{ sheet: '花名' }] }, 'tables.0'],
    ['a sheet that stays unknown', { tables: [{ sheet: '附' }] }, 'tables.0'],
    ['a heading elsewhere', { tables: [{ sheet: '花名册', headerRows: [9] }] }, 'tables.0'],
  ])('with %s is refused at its place', (_what, content, place) => {
    expect(() => readWith(content)).toThrow(
      expect.objectContaining({
        code: 'COLUMN_MAP_INVALID',
        details: { file: 'map.json', place },
      }),
    )
  })

  it('that is not there is refused', () => {
    expect(() => loadColumnMap('/nowhere/map.json')).toThrow('COLUMN_MAP_INVALID')
  })
})
