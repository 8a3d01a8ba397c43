import { describe, expect, it } from 'vitest'
import type { Grid, Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import type { ActivityRecord, MeetingPageTable } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

function pagesOf(grid: Grid): MeetingPageTable {
  const [table, ...others] = readTables([grid])
  if (table?.kind !== 'meetingRecord' || others.length > 0)
    throw new Error(`read as ${table?.kind} and ${others.length} others`)
  return table
}
const pages = (rows: Rows, merges: Merge[] = [], sheet = 'Sheet1'): MeetingPageTable =>
  pagesOf(madeGrid(rows, merges, sheet))

function toldOf(record: ActivityRecord | undefined): Partial<ActivityRecord> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => value !== null))
}

const minutes = '一、传达学习：文件。\n二、讨论：时间：下月；地点：另定。'
const handbook = (title: string, time: string | null): Rows => [
  [title],
  ['时间', time, '主 持 人', '赵试一'],
  ['主题', '学习文件'],
  ['应到人数', 5, '缺席人数', '1人'],
  ['缺席名单', '钱样二（病假）'],
  ['会 议 内 容', minutes],
  ['填写人：孙例三   2014年3月10日'],
  ['评语：', '按时召开'],
]
const told = {
  row: 2,
  kinds: ['committeeMeeting'],
  heldDate: '2014-03-08',
  startTime: '09:00',
  host: '赵试一',
  recorder: '孙例三',
  expected: 5,
  onLeave: 1,
  absentNote: '钱样二（病假）',
  topic: '学习文件',
  content: minutes,
}

describe('a page of the handbook', () => {
  it('gives one meeting', () => {
    const table = pages(handbook('（2014）年3月支部委员会', '2014年3月8日上午9:00'))
    expect(table).toMatchObject({
      title: '（2014）年3月支部委员会',
      organization: null,
      year: 2014,
      problems: [],
      unmapped: { A8: '评语' },
    })
    expect(table.records.map(toldOf)).toEqual([told])
  })

  it.each([
    ['（2014）年3月支部委员会', '8日上午9:00', '2014-03-08', null, []],
    ['（2014）年3月支部委员会', '3月8日 上午9:00', '2014-03-08', null, []],
    ['二〇一四年三月支部委员会', '8日', '2014-03-08', null, []],
    ['（2014）年3月支部委员会', null, '2014-03', 'B2', ['dateMissing']],
    ['（2014）年3月支部委员会', '  年  月  日', '2014-03', 'B2', ['dateMissing']],
    ['（2014）年3月支部委员会', '3月', null, 'B2', ['badDate']],
    ['2014年支部委员会', '2014年3月', '2014-03', 'B2', ['dateMissing']],
    ['支部委员会', '3月8日', null, 'B2', ['badDate']],
    ['支部委员会', null, null, 'B2', ['dateMissing']],
    ['（2014）年3月支部委员会', '2041年3月8日', null, 'B2', ['dateOutOfYear']],
    ['（2014）年2月支部委员会', '30日', null, 'B2', ['badDate']],
  ])('%s, %s: %s', (title, time, heldDate, cell, codes) => {
    const { records, problems } = pages(handbook(title, time))
    expect(records).toMatchObject([{ heldDate }])
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(problems.every((problem) => problem.cell === cell && problem.severity === 'error')).toBe(
      true,
    )
  })

  it('with nothing written in gives no meeting', () => {
    const empty = handbook('（2014）年3月支部委员会', null).map(([label = null], at) =>
      at === 6 ? ['填写人：'] : [label],
    )
    const page = handbook('（2014）年4月支部委员会', '4月8日')
    expect(pages([...page, ...empty])).toMatchObject({
      records: [{ heldDate: '2014-04-08' }],
      problems: [],
    })
  })

  it.each([
    ['a blank row between them', [[]]],
    ['nothing between them', []],
  ])('stacked with %s, each with the month of its own title', (_, between) => {
    const table = pages([
      ...handbook('（2014）年3月支部委员会', '8日'),
      ...between,
      ...handbook('（2015）年4月党员大会', '9日'),
      ...between,
      ...handbook('（2015）年5月第二党小组会', '10日'),
    ])
    expect(table.records).toMatchObject([
      { heldDate: '2014-03-08', kinds: ['committeeMeeting'], group: null },
      { heldDate: '2015-04-09', kinds: ['generalMeeting'], group: null },
      { heldDate: '2015-05-10', kinds: ['groupMeeting'], group: '第二党小组' },
    ])
    expect(table.problems).toEqual([])
  })
})

describe('labels and values in one cell', () => {
  const rows: Rows = [
    ['党员大会会议记录'],
    ['时间：2024年3月8日上午9:00    地点：二楼会议室'],
    ['应到：22人  实到：20人  缺席：2人（李样四、周例五）'],
    ['主持人：赵试一     记录人：钱样二'],
    ['会议内容：'],
    ['一、传达学习：文件'],
    ['二、讨论：下月工作'],
    ['形成决议：同意'],
    ['支部书记签字：'],
  ]
  const meeting = {
    row: 2,
    kinds: ['generalMeeting'],
    heldDate: '2024-03-08',
    startTime: '09:00',
    place: '二楼会议室',
    host: '赵试一',
    recorder: '钱样二',
    expected: 22,
    present: 20,
    onLeave: 2,
    absentNote: '李样四、周例五',
    content: '一、传达学习：文件\n二、讨论：下月工作',
    resolution: '同意',
  }

  it('are read, and the lines below the label of the contents', () => {
    const table = pages(rows)
    expect(table.records.map(toldOf)).toEqual([meeting])
    expect(table.skippedRows).toEqual({ 9: 'signature' })
    expect(table.problems).toEqual([])
  })

  it('all of them in one', () => {
    const text = rows.slice(1, 5).flat().join('\n')
    expect(pages([['党员大会会议记录'], [`${text}一、学习\n二、讨论`]]).records).toMatchObject([
      { heldDate: '2024-03-08', present: 20, recorder: '钱样二', content: '一、学习\n二、讨论' },
    ])
  })

  it('stacked: the title of the next page is no line of minutes', () => {
    const next = rows.map(([text]) => [String(text).replace('3月8日', '4月9日')])
    const [first, second] = pages([...rows.slice(0, 7), ...next]).records
    expect(first).toMatchObject({ heldDate: '2024-03-08', content: meeting.content })
    expect(second).toMatchObject({ heldDate: '2024-04-09', content: meeting.content })
  })
})

describe('the kind of a meeting', () => {
  const body: Rows = [
    ['时间', '2024年3月8日', '地点', '会议室'],
    ['主持人', '赵试一', '应到人数', 5],
    ['会议内容', '学习'],
  ]
  it.each([
    ['支委会会议记录', [], ['committeeMeeting'], []],
    ['中共甲村支部委员会党员大会记录', [], ['generalMeeting'], []],
    ['甲村党支部主题党日活动记录表', [], ['themeDay'], []],
    ['党支部会议记录', ['会议类型', '□支委会 ☑党员大会 □党课'], ['generalMeeting'], []],
    ['三会一课记录', ['会议类型', '党课'], ['partyLecture'], []],
    ['三会一课记录', ['会议名称', '3月支委会'], ['committeeMeeting'], []],
    ['党支部会议记录', [], ['other'], ['unknownType']],
    ['中共甲村支部委员会会议记录', [], ['other'], ['unknownType']],
    ['党支部会议记录', ['会议类型', '□支委会 □党员大会'], ['other'], ['unknownType']],
  ])('%s, %j: %j', (title, row, kinds, codes) => {
    const table = pages([[title], ...(row.length === 0 ? [] : [row]), ...body])
    expect(table.records).toMatchObject([{ kinds }])
    expect(table.problems.map(({ code }) => code)).toEqual(codes)
  })

  it('is told by the name of the sheet where the page has no title', () => {
    expect(pages(body, [], '主题党日').records).toMatchObject([{ kinds: ['themeDay'] }])
  })

  it.each(['谈心谈话记录', '走访慰问党员记录', '项目组例会记录'])(
    '%s is none of a branch',
    (title) => {
      expect(readTables([madeGrid([[title], ...body])])).toMatchObject([{ kind: 'unknown' }])
    },
  )
})

describe('where contents stand', () => {
  const head: Rows = [
    ['2024年党员大会'],
    ['日期', '2024-03-08', '时间', '14:30-16:00'],
    ['主持人', '赵试一', '记录人', '钱样二'],
  ]
  const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
    top,
    left,
    bottom,
    right,
  })
  it.each<[string, Rows, Merge[]]>([
    [
      'in a box beside a tall label',
      [['会\n议\n内\n容', '一、学习\n二、讨论'], []],
      [merge(4, 1, 8, 1), merge(4, 2, 8, 4)],
    ],
    [
      'in lines beside a tall label',
      [
        ['会议记录', '一、学习'],
        [null, '二、讨论'],
      ],
      [merge(4, 1, 6, 1)],
    ],
    [
      'in a box below a wide label',
      [['会议内容'], ['一、学习\n二、讨论']],
      [merge(4, 1, 4, 4), merge(5, 1, 9, 4)],
    ],
    ['in lines below it', [['会议内容'], ['一、学习'], ['二、讨论'], ['注：本页不够可另附页']], []],
    ['in the cell of the label and below it', [['会议内容：一、学习'], ['二、讨论']], []],
  ])('%s', (_, rows, merges) => {
    const table = pages([...head, ...rows], merges)
    expect(table.records).toMatchObject([
      {
        content: '一、学习\n二、讨论',
        heldDate: '2024-03-08',
        startTime: '14:30',
        recorder: '钱样二',
      },
    ])
    expect(table.problems).toEqual([])
  })

  it('a list of people present beside the page is not read', () => {
    const list = [
      ['序号', '姓名', '签名'],
      [1, '赵试一'],
      [2, '钱样二'],
      [3, '孙例三'],
    ]
    expect(pages([...head, ['会议内容', '学习'], ...list]).records).toHaveLength(1)
  })
})
