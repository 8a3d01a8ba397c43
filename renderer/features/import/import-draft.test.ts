import { describe, expect, it } from 'vitest'
import type { TableDetail } from '../../../shared/sheets/correct/table-detail.ts'
import {
  choicesOf,
  correctionsOf,
  emptyDraft,
  withCell,
  withColumn,
  withForm,
  withLeft,
  withoutCell,
  withoutTable,
  withPerson,
  withSecondRow,
} from './import-draft.ts'

const table = { sheet: '名册', headerRows: [2, 3], kind: 'memberRoster' } as const
const detail: TableDetail = {
  key: '名册!A3',
  fingerprint: '',
  rememberedId: null,
  columns: [
    { letter: 'A', header: '姓名', field: 'name', by: 'words', samples: [] },
    { letter: 'B', header: '时间', field: 'joinDate', by: 'remembered', samples: [] },
    { letter: 'C', header: '其他', field: null, by: null, samples: [] },
  ],
}
const draft = emptyDraft(1)

describe('columns', () => {
  it('are added to what was said of the same heading', () => {
    const first = withColumn(draft, table, detail, 'B', 'birthDate')
    const second = withColumn(first, { ...table, headerRows: [3] }, detail, 'C', null)
    expect(second.tables).toEqual([
      { sheet: '名册', headerRows: [2, 3], columns: { B: 'birthDate', C: null } },
    ])
    expect(withoutTable(second, table)).toEqual(draft)
  })

  it('of another heading stay apart', () => {
    const first = withColumn(draft, table, detail, 'B', 'birthDate')
    const second = withColumn(first, { ...table, headerRows: [9] }, detail, 'B', null)
    expect(second.tables.map(({ headerRows }) => headerRows)).toEqual([[2, 3], [9]])
  })

  it('start from what was remembered, which says nothing any more once somebody speaks', () => {
    const remembered = { ...detail, rememberedId: 7 }
    expect(withColumn(draft, table, remembered, 'C', 'remark').tables).toEqual([
      {
        sheet: '名册',
        headerRows: [2, 3],
        kind: 'memberRoster',
        columns: { A: 'name', B: 'joinDate', C: 'remark' },
      },
    ])
  })
})

describe('forms', () => {
  it('say where the heading is, and where it is not', () => {
    const said = withForm(draft, table, 'duesMatrix', [4])
    expect(said.tables).toEqual([
      { sheet: '名册', headerRows: [4], insteadOf: [2, 3], kind: 'duesMatrix', columns: {} },
    ])
    const moved = { ...table, headerRows: [4], kind: 'duesMatrix' } as const
    expect(withForm(said, moved, 'duesMatrix', [3, 4]).tables).toEqual([
      { sheet: '名册', headerRows: [3, 4], insteadOf: [2], kind: 'duesMatrix', columns: {} },
    ])
  })

  it('need nothing else where nothing was found before', () => {
    const unknown = { sheet: '表', headerRows: [], kind: 'unknown' } as const
    expect(withForm(draft, unknown, 'memberRoster', [1]).tables).toEqual([
      { sheet: '表', headerRows: [1], kind: 'memberRoster', columns: {} },
    ])
  })
})

describe('cells', () => {
  const cell = { sheet: '名册', cell: 'B3', value: '2024-06-30', original: '2024-06-31' }

  it('keep the words of the sheet, however often they are changed', () => {
    const twice = withCell(withCell(draft, cell), { ...cell, value: '', original: '2024-06-30' })
    expect(twice.cells).toEqual([{ ...cell, value: '' }])
    expect(correctionsOf(twice).cells).toEqual([{ sheet: '名册', cell: 'B3', value: '' }])
    expect(withoutCell(twice, cell)).toEqual(draft)
  })
})

describe('rows', () => {
  it('are left out once, in their order, table by table', () => {
    const left = withLeft(withLeft(draft, 'a', [5, 3, 5]), 'b', [1])
    expect(choicesOf(left, 'a').left).toEqual([3, 5])
    expect(choicesOf(left, 'b').left).toEqual([1])
    expect(choicesOf(left, 'c').left).toEqual([])
  })

  it('come back where somebody says whose they are', () => {
    const left = withLeft(draft, 'a', [3, 5])
    const said = withPerson(withPerson(left, 'a', 3, 'new'), 'a', 3, { member: 8 })
    expect(choicesOf(said, 'a')).toEqual({
      table: 'a',
      left: [5],
      people: [{ row: 3, person: { member: 8 } }],
    })
    expect(choicesOf(withPerson(said, 'a', 3, null), 'a').people).toEqual([])
  })

  it('that look like the second of a person are read, and say whose they are', () => {
    const owner = { key: detail.key, sheet: '名册' }
    const said = withSecondRow(withSecondRow(draft, owner, 9, 'new'), owner, 9, { row: 4 })
    expect(said.distinctRows).toEqual([{ sheet: '名册', row: 9 }])
    expect(choicesOf(said, detail.key).people).toEqual([{ row: 9, person: { row: 4 } }])
  })
})
