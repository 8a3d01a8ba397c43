import { describe, expect, it } from 'vitest'
import { activityForms } from './activities.ts'
import type { ActivityExportRow } from './activity-columns.ts'
import { layOut } from './form-layout.ts'
import { activityRow, formContext } from './forms-fixture.ts'
import type { SheetForm } from './sheet-form.ts'

const organization = '中共样例社区第一支部委员会'
const forms = (rows: readonly ActivityExportRow[]): readonly SheetForm[] =>
  activityForms({ organization, year: 2024, rows }, formContext('zh'))

const cellUnder = (form: SheetForm | undefined, heading: string, record = 0) => {
  const column = form?.columns.findIndex((one) => one.heading.replace('\n', '') === heading) ?? -1
  const records = form?.rows.flatMap((row) => (row.type === 'record' ? [row.cells] : [])) ?? []
  return records[record]?.[column]
}

describe('activityForms', () => {
  it('has the columns of the official ledger', () => {
    const [meetings] = forms([activityRow({})])
    expect(meetings?.name).toBe('三会一课')
    expect(meetings?.title).toBe('2024年度党支部“三会一课”台账')
    expect(meetings?.columns.map(({ heading }) => heading.replace('\n', ''))).toEqual([
      '序号',
      '会议类型',
      '会议名称',
      '计划会议时间',
      '实际会议时间',
      '会议地点',
      '主持人',
      '记录人',
      '应到人数',
      '实到人数',
      '请假人数',
      '缺席人员及原因',
      '会议议题',
      '会议决议',
      '备注',
    ])
  })

  it('puts theme days on their own sheet, but not an event that is a meeting too', () => {
    const both = activityRow({ kinds: ['generalMeeting', 'themeDay'] })
    const alone = activityRow({ kinds: ['themeDay'], content: '集中学习' })
    const [meetings, themeDays] = forms([both, alone])
    expect(cellUnder(meetings, '会议类型')).toBe('支部党员大会暨主题党日')
    expect(cellUnder(themeDays, '主要内容及特色')).toBe('集中学习')
    expect(themeDays?.rows).toHaveLength(1)
    expect(forms([both])).toHaveLength(1)
  })

  it('divides the year into quarters, by date, and numbers through', () => {
    const dates = ['2024-08-20', '2024-01-12', '2024-03-04', '2025-01-10']
    const [form] = forms(dates.map((heldDate) => activityRow({ heldDate })))
    expect(
      form?.rows.map((row) =>
        row.type === 'record' ? row.cells[0] : row.type === 'group' && row.text,
      ),
    ).toEqual(['一季度', 1, 2, '三季度', 3, '2025年第一季度', 4])
  })
})

describe('activityForms, cell by cell', () => {
  const cells: readonly [string, Partial<ActivityExportRow>, string, string | number | null][] = [
    ['day and time', { startTime: '09:00' }, '实际会议时间', '2024.01.05 09:00'],
    ['day alone', { startTime: null }, '实际会议时间', '2024.01.05'],
    ['a planned month', { plannedDate: '2024-01' }, '计划会议时间', '2024.01'],
    ['nobody on leave is not unknown', { onLeave: 0 }, '请假人数', 0],
    ['unknown', { onLeave: null }, '请假人数', null],
    [
      'the group that met',
      { kinds: ['groupMeeting'], group: '第一党小组' },
      '会议类型',
      '党小组会（第一党小组）',
    ],
    ['the group of another event', { group: '第一党小组' }, '党小组', '第一党小组'],
  ]
  it.each(cells)('%s', (_name, change, heading, value) => {
    expect(cellUnder(forms([activityRow(change)])[0], heading)).toBe(value)
  })
})

describe('activityForms, long text', () => {
  it('keeps minutes in the file, beside the paper', () => {
    const [form] = forms([activityRow({ content: '会议由赵试主持。'.repeat(50) })])
    expect(form?.columns.at(-1)).toMatchObject({ heading: '会议内容', printed: false })
    if (form === undefined) return
    const layout = layOut(form)
    expect(layout.printColumns).toBe(15)
    expect(layout.rows[4]?.height).toBeLessThan(50)
  })

  it('says where text is too long for a cell', () => {
    const [form] = forms([activityRow({ agenda: '议'.repeat(40_000) })])
    const text = String(cellUnder(form, '会议议题'))
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('全文见台账）')).toBe(true)
  })
})
