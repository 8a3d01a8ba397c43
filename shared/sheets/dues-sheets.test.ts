import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, yuanText } from '../money.ts'
import type { Cell, Merge } from './grid.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import { monthNumbers } from './recognize/field-words.ts'
import type { DuesTable } from './table.ts'

type Rows = Parameters<typeof madeGrid>[0]

function duesOf(rows: Rows, merges: Merge[] = [], sheet = '2024年党费'): DuesTable {
  const [table, ...others] = readTables([madeGrid(rows, merges, sheet)])
  expect(others).toEqual([])
  if (table?.kind !== 'duesMatrix') throw new Error(`read as ${table?.kind}`)
  return table
}
/** Cells and codes; that an amount stands there as text is another test's matter. */
const codesOf = ({ problems }: DuesTable): string[] =>
  problems
    .filter(({ code }) => code !== 'numberStoredAsText')
    .map(({ cell, code }) => `${cell} ${code}`)
const over = (left: number, right: number): Merge => ({ top: 1, left, bottom: 1, right })
const down = (left: number): Merge => ({ top: 1, left, bottom: 2, right: left })
const unstored: Cell = {
  type: 'number',
  text: '',
  number: null,
  date: null,
  format: null,
  formula: 'A1',
}

/** One mark in March, beside a month that asks for 14.90. */
const marks: readonly (readonly [
  mark: string | number | null,
  record: Partial<DuesTable['records'][number]>,
  codes: readonly string[],
])[] = [
  ...['√', '✓', '✔', '已交', '已缴', ' 已缴 ', '缴讫'].map(
    (mark) => [mark, { monthsFen: { 3: fen(1490) } }, []] as const,
  ),
  ...['未交', '未缴', '欠', '欠缴', '未交14.90', '×'].map(
    (mark) => [mark, { monthsFen: {}, unpaidMonths: [3] }, []] as const,
  ),
  ...['免', '免交', '免缴'].map(
    (mark) => [mark, { monthsFen: {}, exemptMonths: [3] }, []] as const,
  ),
  ...['—', '——', '／', '/', '-', '－'].map(
    (mark) => [mark, { monthsFen: {}, notDueMonths: [3] }, []] as const,
  ),
  ...['无', '不详', null].map(
    (mark) => [mark, { monthsFen: {}, notDueMonths: [], unpaidMonths: [] }, []] as const,
  ),
  ['14.90（代缴）', { monthsFen: { 3: fen(1490) }, monthNotes: { 3: '14.90（代缴）' } }, []],
  ['代缴', { monthsFen: { 3: fen(1490) }, monthNotes: { 3: '代缴' } }, []],
  ['女儿代缴14.9元', { monthsFen: {} }, ['C2 notMoney']],
  ['代缴14.9元', { monthsFen: { 3: fen(1490) }, monthNotes: { 3: '代缴14.9元' } }, []],
  ['已交20元', { monthsFen: { 3: fen(2000) } }, []],
  ['20元（微信）', { monthsFen: { 3: fen(2000) } }, []],
  ['补缴', { monthsFen: { 3: fen(1490) } }, ['C2 backPaymentUndated']],
  ['20（补缴）', { monthsFen: { 3: fen(2000) } }, ['C2 backPaymentUndated']],
  ['0', { monthsFen: { 3: fen(0) } }, []],
  [0, { monthsFen: { 3: fen(0) }, unpaidMonths: [] }, []],
  ['补3月14.9', { monthsFen: {} }, ['C2 notMoney']],
  ['外出', { monthsFen: {} }, ['C2 notMoney']],
]

describe('marks', () => {
  it.each(marks)('%s', (mark, record, codes) => {
    const table = duesOf([
      ['姓名', '月应缴党费', '3月', '4月'],
      ['赵试一', 14.9, mark, null],
    ])
    expect(table.records[0]).toMatchObject(record)
    expect(table.records[0]?.monthsFen).toEqual(record.monthsFen)
    expect(codesOf(table)).toEqual(codes)
  })

  it.each(['√', '已交', '代缴', '补缴'])('%s without what is due is no amount', (mark) => {
    const table = duesOf([
      ['姓名', '3月', '4月', '5月'],
      ['赵试一', mark, 15, 15],
    ])
    expect(table.records[0]).toMatchObject({ monthsFen: { 4: 1500, 5: 1500 }, totalFen: 3000 })
    expect(codesOf(table)).toEqual(['B2 amountUntold'])
  })

  it('补缴 points to the sum that the remark names, and is counted once', () => {
    const table = duesOf([
      ['姓名', '月应缴', '5月', '6月', '备注'],
      ['赵试一', 15, '补缴', 30, '6月补缴5月'],
    ])
    expect(table.records[0]?.monthsFen).toEqual({ 6: 3000 })
    expect(codesOf(table)).toEqual([])
  })

  it.each([
    [['免', '免', '免', null], true],
    [['免', '未交', null, null], false],
    [['免', null, '免', null], false],
    [['—', '免', null, null], true],
    [[null, null, null, null], false],
  ])('%j: exempt for good %s', (cells, exempt) => {
    const table = duesOf([
      ['姓名', '月应缴', '1月', '2月', '3月', '4月'],
      ['赵试一', 0.2, ...cells],
    ])
    expect(table.records[0]?.exempt).toBe(exempt)
  })
})

describe('quarters', () => {
  it.each([
    ['一季度', [1, 2, 3]],
    ['二季度', [4, 5, 6]],
    ['三季度', [7, 8, 9]],
    ['四季度', [10, 11, 12]],
  ])('the sheet %s has its months and no others', (sheet, months) => {
    const heads = ['姓名', '月应缴党费', ...months.map((month) => `${month}月`), '小计']
    const rows = [['2024年党费收缴表'], heads, ['赵试一', 15, 15, 15, 15, 45]]
    const table = duesOf(rows, [], sheet)
    expect(table).toMatchObject({ year: 2024, months, problems: [] })
    expect(Object.keys(table.records[0]?.monthsFen ?? {}).map(Number)).toEqual(months)
  })

  it.each([
    ['第一季度', '第二季度'],
    ['一季度', '二季度'],
    ['1季度', '2季度'],
    ['第1季度（元）', '第2季度（元）'],
    ['Q1', 'Q2'],
    ['1-3月', '4-6月'],
    ['1月—3月', '4月—6月'],
    ['2024年第一季度', '2024年第二季度'],
  ])('in one column, called %s', (...heads) => {
    const table = duesOf([
      ['姓名', '月应缴', ...heads, '合计'],
      ['赵试一', 15, 45, 45, 90],
      ['钱样二', 15, 40, '√', 85],
      ['孙例三', null, 45, '未交', 45],
      ['李样四', 0.2, '免', '—', 0],
    ])
    expect(table.months).toEqual([1, 2, 3, 4, 5, 6])
    expect(table.records).toMatchObject([
      { monthsFen: { 1: 1500, 3: 1500, 4: 1500, 6: 1500 }, quartersFen: {}, totalFen: 9000 },
      { monthsFen: { 4: 1500, 5: 1500, 6: 1500 }, quartersFen: { 1: 4000 }, totalFen: 8500 },
      { monthsFen: {}, quartersFen: { 1: 4500 }, unpaidMonths: [4, 5, 6] },
      { monthsFen: {}, exemptMonths: [1, 2, 3], notDueMonths: [4, 5, 6], exempt: true },
    ])
    expect(table.records[1]?.monthsFen).not.toHaveProperty('1')
    expect(codesOf(table)).toEqual(['C3 quarterNotDivisible', 'C4 quarterNotDivisible'])
  })

  const subtotals: readonly (readonly [string, Rows[number], Rows[number], Merge[]])[] = [
    [
      'under groups',
      ['姓名', '一季度', null, null, null, '二季度', null, null, null, '合计'],
      [null, '1月', '2月', '3月', '小计', '4月', '5月', '6月', '小计', null],
      [down(1), over(2, 5), over(6, 9), down(10)],
    ],
    [
      'named',
      ['党费'],
      ['姓名', '1月', '2月', '3月', '一季度', '4月', '5月', '6月', '二季度小计', '合计'],
      [],
    ],
    [
      'unnamed',
      ['党费'],
      ['姓名', '1月', '2月', '3月', '小计', '4月', '5月', '6月', '小计', '合计'],
      [],
    ],
  ]
  it.each(subtotals)('subtotals %s are compared with their months', (_, top, heads, merges) => {
    const rows = [top, heads, ['赵试一', 15, 15, 15, 45, 15, 15, 15, 46, 90]]
    const table = duesOf(rows, merges)
    expect(table.records[0]).toMatchObject({ totalFen: 9000, quartersFen: {} })
    expect(codesOf(table)).toEqual(['I3 rowTotalWrong'])
  })
})

describe('headings', () => {
  it('of what was due and paid in each month', () => {
    const table = duesOf(
      [
        ['姓名', '1月', null, '2月', null],
        [null, '应交', '实交', '应交', '实交'],
        ['赵试一', 15, 15, 16, '√'],
      ],
      [down(1), over(2, 3), over(4, 5)],
    )
    expect(table.records[0]).toMatchObject({
      monthDuesFen: { 1: 1500, 2: 1600 },
      monthsFen: { 1: 1500, 2: 1600 },
      monthlyDueFen: null,
    })
    expect(table.unmapped).toEqual({})
  })

  it('of months of another year are told, and not read', () => {
    const table = duesOf([
      ['姓名', '2023年12月', '2024年1月', '2024年2月'],
      ['赵试一', 15, 16, 17],
    ])
    expect(table).toMatchObject({ months: [1, 2], records: [{ monthsFen: { 1: 1600, 2: 1700 } }] })
    expect(codesOf(table)).toEqual(['B1 monthOfOtherYear'])
  })

  it.each([
    ['in the title', [['2023年党费台账']], '党费', 2023],
    ['in the sheet name', [['党费台账']], '2023年', 2023],
    ['in a line', [['党费台账'], ['缴费年度：2023', '单位：元']], '党费', 2023],
    ['in a line with the quarter', [['党费台账'], ['2023年第一季度', '单位：元']], '党费', 2023],
    [
      'nowhere, but the day of filling in',
      [['党费台账'], ['填报日期：', '2023年12月31日']],
      '党费',
      null,
    ],
  ] as const)('the year stands %s', (_, above, sheet, year) => {
    const rows: Rows = [...above, ['姓名', '月应缴', '1月', '2月'], ['赵试一', 15, 15, 15]]
    expect(duesOf(rows, [], sheet).year).toBe(year)
  })

  it('the year stands in the headings', () => {
    const rows = [
      ['姓名', '2023.01', '2023.02', '2023.03'],
      ['赵试一', 15, 15, 15],
    ]
    expect(duesOf(rows, [], '党费').year).toBe(2023)
  })

  it.each(['考勤表', '签到表', '学习积分'])('of a %s are no months of dues', (sheet) => {
    const rows = [
      ['姓名', '1月', '2月', '3月'],
      ['赵试一', '√', '√', '√'],
    ]
    expect(readTables([madeGrid(rows, [], sheet)])).toMatchObject([{ kind: 'unknown' }])
  })
})

describe('rows of sums', () => {
  const heads = ['姓名', '月应缴', '1月', '2月', '合计']
  const people: Rows = [
    ['赵试一', 15, 15, 15, 30],
    ['钱样二', 20, 20, '20', 40],
  ]
  it.each<[string, Rows, string[]]>([
    ['right', [...people, ['合计', 35, 35, 35, 70]], []],
    ['of a formula that misses text', [...people, ['合计', 35, 35, 15, 50]], []],
    ['wrong', [...people, ['合计', 35, 36, 35, 70]], ['C4 columnTotalWrong']],
    ['of which one cell is empty', [...people, ['合计', null, null, 35, 70]], []],
    [
      'of pages',
      [
        ...people,
        ['本页小计', 35, 35, 35, 70],
        heads,
        ...people,
        ['本页小计', 35, 35, 35, 70],
        ['合计', 70, 70, 70, 140],
      ],
      [],
    ],
    [
      'of a page that is wrong',
      [
        ...people,
        ['本页小计', 35, 35, 35, 70],
        heads,
        ...people,
        ['本页小计', 35, 34, 35, 70],
        ['合计', 70, 70, 70, 140],
      ],
      ['C8 columnTotalWrong'],
    ],
    ['in words', [...people, ['合计（大写）', null, 36, null, null]], []],
    ['over marks', [...people, ['孙例三', 15, '√', '√', 30], ['合计', 50, 35, 50, 100]], []],
    [
      'over a formula without a value',
      [...people, ['孙例三', 15, unstored, 15, 15], ['合计', 50, 99, 50, 85]],
      ['C4 formulaNotStored'],
    ],
  ])('%s', (_, rows, codes) => {
    expect(
      codesOf(duesOf([heads, ...rows])).filter(
        (code) => !code.includes('AsText') && !code.startsWith('E'),
      ),
    ).toEqual(codes)
  })
})

describe('a ledger of any months and marks', () => {
  const digits = '一二三四五六七八九十'
  const chinese = (month: number): string =>
    month <= 10 ? digits.charAt(month - 1) : `十${digits.charAt(month - 11)}`
  const styles: readonly ((month: number) => string)[] = [
    (month) => `${month}月`,
    (month) => `${String(month).padStart(2, '0')}月`,
    (month) => `${chinese(month)}月`,
    (month) => `${chinese(month)}月份`,
    (month) => `${month} 月`,
    (month) => `${month}月份`,
    (month) => `2024.${String(month).padStart(2, '0')}`,
    (month) => `2024年${month}月`,
    (month) => `2024-${String(month).padStart(2, '0')}`,
  ]
  const cell = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }).map((amount) => ({ kind: 'paid', amount }) as const),
    fc
      .constantFrom('due', 'exempt', 'notDue', 'unpaid', 'blank')
      .map((kind) => ({ kind }) as const),
  )
  const written = {
    due: ['√', '已交'],
    exempt: ['免'],
    notDue: ['—', '/'],
    unpaid: ['未交', '欠'],
    blank: [null],
  } as const

  it('reads back exactly', () => {
    const months = fc.uniqueArray(fc.constantFrom(...monthNumbers), { minLength: 2, maxLength: 12 })
    const ledger = months.chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.constantFrom(...styles),
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 50_000 }),
            fc.array(cell, { minLength: names.length, maxLength: names.length }),
            fc.nat(),
          ),
          { minLength: 1, maxLength: 8 },
        ),
      ),
    )
    fc.assert(
      fc.property(ledger, ([names, style, people]) => {
        const rows = people.map(([due, cells, pick], at) => [
          `赵试${chinese(at + 1)}`,
          due / 100,
          ...cells.map((one, index) => {
            if (one.kind === 'paid')
              return (pick + index) % 3 === 0 ? yuanText(fen(one.amount)) : one.amount / 100
            const marksOf = written[one.kind]
            return marksOf[pick % marksOf.length] ?? null
          }),
        ])
        const table = duesOf([['姓名', '月应缴', ...names.map(style)], ...rows])
        const monthsWith = (cells: readonly { kind: string }[], kind: string): number[] =>
          names.filter((_, at) => cells[at]?.kind === kind).toSorted((a, b) => a - b)
        expect(table.months).toEqual(names.toSorted((a, b) => a - b))
        expect(
          table.records.map(({ monthsFen, exemptMonths, notDueMonths, unpaidMonths }) => ({
            monthsFen,
            exemptMonths,
            notDueMonths,
            unpaidMonths,
          })),
        ).toEqual(
          people.map(([due, cells]) => ({
            monthsFen: Object.fromEntries(
              names.flatMap((month, at) => {
                const one = cells[at]
                if (one?.kind === 'paid') return [[month, one.amount]]
                return one?.kind === 'due' ? [[month, due]] : []
              }),
            ),
            exemptMonths: monthsWith(cells, 'exempt'),
            notDueMonths: monthsWith(cells, 'notDue'),
            unpaidMonths: monthsWith(cells, 'unpaid'),
          })),
        )
      }),
      { numRuns: 200 },
    )
  })
})
