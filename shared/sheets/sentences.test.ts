import { describe, expect, it } from 'vitest'
import english from '../../resources/locales/en/sheets.json' with { type: 'json' }
import chinese from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' }
import { faultyTables } from './faulty-tables.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import { fieldWords, monthNumbers } from './recognize/field-words.ts'
import { problemCodes, readProblemCodes, skipReasons, tableKinds } from './table.ts'

const gapsOf = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/gu) ?? []).toSorted()
const severities = ['error', 'warning', 'info']
const fields = [...Object.keys(fieldWords), ...monthNumbers.map((month) => `month${month}`)]

describe.each([
  ['zh-CN', chinese],
  ['en', english],
])('%s', (_, locale) => {
  it.each([
    ['problems', problemCodes, locale.problems],
    ['skipped', skipReasons, locale.skipped],
    ['kinds', tableKinds, locale.kinds],
    ['severities', severities, locale.severities],
    ['fields', fields, locale.fields],
  ])('has words for all %s and no others', (__, keys, words) => {
    expect(Object.keys(words).toSorted()).toEqual([...keys].toSorted())
    expect(Object.values(words).every((word) => word.trim() !== '')).toBe(true)
  })
})

it.each(problemCodes)('%s leaves the same gaps in both languages', (code) => {
  expect(gapsOf(english.problems[code])).toEqual(gapsOf(chinese.problems[code]))
})

/** A formula whose value the writing program did not store. */
const unstored = {
  type: 'number',
  text: '',
  number: null,
  date: null,
  format: null,
  formula: 'E4',
} as const

/** Rows that between them have every problem there is. */
const faulty = [
  madeGrid(
    [
      ['序号', '姓名', '性别', '出生年月', '身份证号', '入党时间', '转正时间'],
      [1, '赵试一', '男', '1962.05', '99999919620504023X', '1985.07.01', '1986.07.01'],
      [2, '赵试一', '男', '1962.05', '99999919620504023X', '1985.07.01', '1986.07.01'],
      [3, null, '男', '1962.05', null, '1985.07.01', '1986.07.01'],
      [4, '钱样二', '男？', '1971.09', '999999197108190249', '去年', '1986.07.01'],
      [5, '孙例三', '男', 2000.1, 999_999_197_203_090_000, '1985.07.01', '1984.07.01'],
      [6, '李样四', '男', '1971.08', '999999197108190248', '1985.07.01', null],
      [7, '周例五', '男', '1962.05', '99999919620504023X', '1985.07.01', null],
    ],
    [],
    '党员花名册',
  ),
  madeGrid(
    [
      ['序号', '姓名', '类别', '核算基数', '月应缴党费', '1月', '2月', '3月', '合计'],
      [1, '赵试一', '在职', 5000, 75, 75, '75', '？', 75],
      [2, '钱样二', '在职', 3000, 15, 15, 15, 15, 46],
      [3, '孙例三', '在职', 3000, 15, 15, unstored, 15, null],
    ],
    [],
    '2024年党费',
  ),
  madeGrid(
    [
      ['序号', '会议类型', '会议时间', '应到人数', '实到人数', '请假人数'],
      [1, '支委会', null, 5, 5, 0],
      [2, '茶话会', '2042.1.5', 5, 6, 0],
      [3, '党课', '2024.1.5', 22, 20, '全体'],
      [4, '党课', '2024.2.5', 22, 20, 1],
    ],
    [],
    '2024年三会一课',
  ),
]

faulty.push(
  madeGrid(
    [
      ['序号', '姓名', '党费基数', '月缴党费', '缴费起止月份', '缴费月数', '缴费总额'],
      [1, '赵试一', 3000, 15, '1-6月', 12, 180],
    ],
    [],
    '2024年党费核定表（在职）',
  ),
  madeGrid(
    [
      ['党支部：样例村党支部 有效票：15张'],
      ['序号', '姓名', '优秀', '合格', '基本合格', '不合格', '弃权', '评定等次'],
      [1, '赵试一', 10, 6, 0, 0, 0, '优秀'],
    ],
    [],
    '2024年民主评议测评',
  ),
  madeGrid(
    [
      [
        '姓名',
        '出生时间',
        '递交入党申请书时间',
        '首次组织谈话时间',
        '确定为入党积极分子时间',
        '确定为发展对象时间',
      ],
      ['赵试一', '2004-08-08', '2022-03-01', null, '2022-10-12', '2023-10-11'],
    ],
    [],
    '发展党员台账',
  ),
)

faulty.push(...faultyTables)
faulty.push(
  madeGrid([
    ['党员基本信息采集表'],
    ['姓名', '赵试一', '性别', '男'],
    ['出生年月', '1962.05', '人员类别', '☑正式党员 ☑预备党员'],
  ]),
)

describe('problems', () => {
  const problems = readTables(faulty).flatMap((table) => table.problems)

  it('of every code are found', () => {
    expect([...new Set(problems.map(({ code }) => code))].toSorted()).toEqual(
      [...readProblemCodes].toSorted(),
    )
  })

  it.each(problems)('$code at $cell fills the gaps of its sentence', ({ code, params }) => {
    const gaps = gapsOf(chinese.problems[code]).map((gap) => gap.slice(2, -2))
    expect(Object.keys(params)).toEqual(expect.arrayContaining(gaps))
  })
})
