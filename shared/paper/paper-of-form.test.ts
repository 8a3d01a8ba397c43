import { expect, it } from 'vitest'
import { formContext, rosterRow } from '../sheets/forms/forms-fixture.ts'
import { rosterForm } from '../sheets/forms/roster.ts'
import type { FormColumn, SheetForm } from '../sheets/forms/sheet-form.ts'
import { paperOfForm } from './paper-of-form.ts'

const column = (heading: string, more: Partial<FormColumn> = {}): FormColumn => ({
  heading,
  over: null,
  width: 10,
  kind: 'text',
  align: 'center',
  printed: true,
  isPrivate: false,
  ...more,
})

const form = (more: Partial<SheetForm>): SheetForm => ({
  name: '表',
  title: '样例表',
  info: [],
  columns: [column('序号'), column('姓名')],
  rows: [],
  total: null,
  notes: null,
  signature: null,
  page: { orientation: 'portrait', keyColumns: 0, footer: '' },
  ...more,
})

it('keeps groups, records and the total of a roster in their order', () => {
  const rows = [rosterRow({ name: '钱试二', group: '第一党小组' }), rosterRow({})]
  const input = { organization: '样例村党支部', filledOn: '2026-06-15', rows, unlisted: 0 }
  const [section, second] = paperOfForm(rosterForm(input, formContext('zh')))
  expect(second).toBeUndefined()
  expect(section?.rows.map(({ role, cells }) => [role, cells[1]?.text ?? ''])).toEqual([
    ['record', '赵试一'],
    ['group', ''],
    ['record', '钱试二'],
    ['total', '2人'],
  ])
  expect(section?.records).toBe(2)
  expect(section?.widths).toHaveLength(section?.head[0]?.cells.length ?? 0)
})

it('puts columns that belong together under a common head', () => {
  const columns = [
    column('姓名'),
    column('1月', { over: '缴费月份' }),
    column('2月', { over: '缴费月份' }),
    column('合计'),
  ]
  const [section] = paperOfForm(form({ columns }))
  const heads = section?.head.map(({ cells }) =>
    cells.map(({ text, columns: across, rows }) => `${text} ${across}×${rows}`),
  )
  expect(heads).toEqual([
    ['姓名 1×2', '缴费月份 2×1', '合计 1×2'],
    ['1月 1×1', '2月 1×1'],
  ])
})

it('leaves out columns that are kept beside the paper', () => {
  const columns = [column('姓名'), column('内容', { printed: false })]
  const rows = [{ type: 'record', cells: ['赵试一', '长文'] }] as const
  const [section] = paperOfForm(form({ columns, rows }))
  expect(section?.rows[0]?.cells.map(({ text }) => text)).toEqual(['赵试一'])
})

it('begins a section where a page of a book begins', () => {
  const box = (text: string, startsPage: boolean) =>
    ({
      type: 'boxes',
      boxes: [{ text, columns: 1, isLabel: false, align: 'left' }],
      lines: 2,
      startsPage,
    }) as const
  const rows = [box('甲', true), box('乙', false), box('丙', true)]
  const sections = paperOfForm(form({ columns: [column('')], rows }))
  expect(sections.map((one) => one.rows.map(({ cells }) => cells[0]?.text))).toEqual([
    ['甲', '乙'],
    ['丙'],
  ])
  expect(sections.map(({ records, title }) => [records, title])).toEqual([
    [1, '样例表'],
    [1, '样例表'],
  ])
})

it('has one page where there is no row', () => {
  expect(paperOfForm(form({})).map(({ rows }) => rows)).toEqual([[]])
})
