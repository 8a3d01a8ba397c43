import { describe, expect, it } from 'vitest'
import { contentsForm } from './contents.ts'
import { layOut } from './form-layout.ts'
import { activityRow, book, checklist, formContext } from './forms-fixture.ts'
import { maskText } from './mask.ts'
import { meetingBookForm, type BookEvent } from './meeting-book.ts'
import { recordCount } from './sheet-form.ts'
import { standsOf } from '../../supervision/branch-stands.ts'
import { supervisionForms } from './supervision.ts'

const context = formContext('zh')
const organization = '样例村党支部'

const event = (given: Partial<BookEvent>): BookEvent => ({
  ...activityRow({}),
  attendance: [],
  ...given,
})
const bookOf = (...events: readonly BookEvent[]) =>
  meetingBookForm({ organization, year: 2024, events }, context)

describe('meetingBookForm', () => {
  it('has a page for each event, with what is known of it beside its labels', () => {
    const form = bookOf(event({}), event({ name: null, kinds: ['themeDay'] }))
    const { rows, pageStarts, headerRows } = layOut(form)
    expect(recordCount(form)).toBe(2)
    expect(pageStarts).toHaveLength(1)
    expect(headerRows).toEqual({ first: 1, last: 1 })
    const texts = rows.map(({ cells }) => cells.map(({ value }) => value))
    expect(texts).toContainEqual(['会议类型', '支部委员会', '党小组', null])
    expect(texts).toContainEqual(['时  间', '2024年1月5日 14:30', '地  点', '社区党员活动室'])
    expect(texts).toContainEqual(['应到人数', 5, '实到人数', 5, '请假人数', 0])
    expect(rows.find(({ row }) => row === pageStarts[0])?.cells[0]?.value).toBe('主题党日')
  })

  it('names who came and who did not, where the ledger has no note of it', () => {
    const attendance = [
      { name: '赵试', state: 'present' as const, reason: null },
      { name: '钱样', state: 'onLeave' as const, reason: '出差' },
      { name: '孙例', state: 'absent' as const, reason: null },
    ]
    const texts = layOut(bookOf(event({ attendance }))).rows.map(({ cells }) =>
      cells.map(({ value }) => value),
    )
    expect(texts).toContainEqual(['到会人员', '赵试'])
    expect(texts).toContainEqual(['缺席人员\n及原因', '钱样（出差）、孙例（缺席）'])
  })

  it.each([0, 300, 4000])(
    'fills a page with minutes of %d characters, or runs over whole',
    (length) => {
      const content = '会'.repeat(length)
      const { rows, merges } = layOut(bookOf(event({ content })))
      const height = rows.reduce((sum, row) => sum + row.height, 0)
      if (length <= 300) expect(height).toBeGreaterThan(650)
      if (length <= 300) expect(height).toBeLessThan(748)
      expect(Math.max(...rows.map((row) => row.height))).toBeLessThanOrEqual(409)
      const minutes = rows.find(({ cells }) => cells[0]?.value === '会\n议\n内\n容')
      const merge = merges.find(({ top, left }) => top === minutes?.row && left === 2)
      expect((merge?.bottom ?? 0) > (merge?.top ?? 0)).toBe(length === 4000)
    },
  )
})

describe('supervisionForms', () => {
  const branches = [
    { id: 1, name: '中共样例社区第一支部委员会' },
    { id: 2, name: '样例第二支部' },
  ]
  const { duties, signals, year, asOf } = checklist
  const stands = new Map([[1, standsOf(duties, signals)]])
  const forms = supervisionForms(
    { organization: '样例镇委员会', year, asOf, branches, stands, book },
    context,
  )
  const cellsOf = (index: number) =>
    forms[index]?.rows.map((row) => (row.type === 'record' ? row.cells : [])) ?? []

  it('has a row for each branch, its open duties by area and its sums', () => {
    expect(cellsOf(0)).toEqual([
      [1, '中共样例社区第一支部委员会', '▲1\n×1\n○1', 1, 1, 1, 1, 1],
      [2, '样例第二支部', null, 0, 0, 0, 0, 0],
    ])
    expect(forms[0]?.total?.cells.slice(1)).toEqual(
      [1, 1, 1, 1, 1].map((result) => ({ formula: 'sumDown', result })),
    )
  })

  it('has the duties of each area with the status that most needs action', () => {
    expect(forms[1]?.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '党支部',
      '党员大会\nB-01',
      '支部委员会\nB-02',
      '党课\nB-04',
    ])
    expect(cellsOf(1)).toEqual([[1, '中共样例社区第一支部委员会', '×', '▲', '—']])
  })
})

it('contents lead to the sheets behind them', () => {
  const form = bookOf(event({}))
  const contents = contentsForm(
    { organization, year: 2024, filledOn: '2024-11-22', forms: [form] },
    context,
  )
  expect(contents.rows).toEqual([
    { type: 'record', cells: [1, { sheet: 1, name: '2024年会议记录本' }, form.title, 1] },
  ])
})

it.each([
  ['证号99999919620504023X，电话10000000001。', '证号999999********023X，电话100****0001。'],
  ['0999-1234567', '099*****4567'],
  ['第20260512号文，共12345678元', '第20260512号文，共12345678元'],
  ['ABC99999919620504023X', 'ABC99999919620504023X'],
])('numbers in a text: %s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})
