import { describe, expect, it } from 'vitest'
import { madeGrid } from '../made-cell.ts'
import { readTables } from '../read-tables.ts'
import type { MemberTable, TallyTable } from '../table.ts'

type Value = string | number | null

/** A roster with one column of status under a heading. */
function rosterOf(heading: string, statuses: readonly Value[]): MemberTable {
  const rows = statuses.map((status, at) => [`赵试${at}`, '男', '汉', '1962.05', '1998.07', status])
  const heads = ['姓名', '性别', '民族', '出生年月', '入党时间', heading]
  const [table] = readTables([madeGrid([heads, ...rows])])
  if (table?.kind !== 'memberRoster') throw new Error('a roster was written')
  return table
}

describe('a status column means what its values say', () => {
  it.each<[string, readonly Value[], readonly (string | null)[], readonly string[]]>([
    ['党籍状态', ['正式', '预备'], ['full', 'probationary'], []],
    ['党籍状态', ['正式党员', null], ['full', 'full'], []],
    ['党籍状态', ['正常', '停止党籍'], ['full', null], ['F3']],
    ['党籍状态', ['停止党籍'], [null], ['F2']],
    ['人员类别', ['正式党员', '预备党员'], ['full', 'probationary'], []],
    ['人员类别', ['在职', '离退休'], ['full', 'full'], []],
    ['人员类别', ['正式党员', '在职'], ['full', null], ['F3']],
    ['类别', ['农民', '学生', '其他'], ['full', 'full', 'full'], []],
    ['政治面貌', ['中共党员', '中共预备党员', '群众'], ['full', 'probationary', null], ['F4']],
    ['党员身份', ['甲', '乙'], [null, null], ['F2', 'F3']],
    ['党员身份', ['正式', '预备期满'], ['full', null], ['F3']],
  ])('%s %j', (heading, statuses, types, doubtful) => {
    const { records, problems } = rosterOf(heading, statuses)
    expect(records.map(({ memberType }) => memberType)).toEqual(types)
    const found = problems.map(({ cell, code, severity }) => [cell, code, severity])
    expect(found).toEqual(doubtful.map((cell) => [cell, 'unknownWord', 'warning']))
  })

  it('in a tally, too', () => {
    const heads = ['姓名', '党籍状态', '优秀', '合格', '基本合格', '不合格', '评定等次']
    const rows = [
      ['赵试一', '预备', 1, 2, 0, 0, null],
      ['钱样二', '在外', 1, 2, 0, 0, '合格'],
    ]
    const [table] = readTables([madeGrid([['民主评议党员测评汇总表'], heads, ...rows])])
    const { records, problems }: Pick<TallyTable, 'records' | 'problems'> =
      table?.kind === 'reviewTally' ? table : { records: [], problems: [] }
    expect(records.map(({ memberType }) => memberType)).toEqual(['probationary', null])
    expect(problems.map(({ cell, code }) => [cell, code])).toEqual([['B4', 'unknownWord']])
  })
})

it.each<[string, Value, string]>([
  ['性别', '男/女', 'sex'],
  ['民族', '01', 'ethnicity'],
  ['文化程度', 11, 'education'],
  ['联系电话', '1.39E+10', 'phone'],
  ['是否流动党员', '说不清', 'isFloating'],
])('%s “%s” is kept as a problem with its words, not guessed', (heading, value, field) => {
  const heads = ['姓名', '出生年月', '入党时间', '籍贯', heading]
  const [table] = readTables([madeGrid([heads, ['赵试一', '1962.05', '1998.07', '样例', value]])])
  expect(table?.records).toMatchObject([{ [field]: null }])
  expect(table?.problems).toMatchObject([{ cell: 'E2', code: 'unknownWord', value: String(value) }])
})

it.each([
  ['赵试一（预备）', { name: '赵试一', memberType: 'probationary', sex: null }],
  ['赵试一(女)', { name: '赵试一', memberType: 'full', sex: 'female' }],
])('the note of %s is read', (name, record) => {
  const heads = ['姓名', '民族', '出生年月', '入党时间', '籍贯']
  const [table] = readTables([madeGrid([heads, [name, '汉', '1962.05', '1998.07', '样例']])])
  expect(table?.records).toMatchObject([record])
})

it('asks for a birth month that lost its zero, with both proposals', () => {
  const heads = ['姓名', '性别', '民族', '出生年月', '入党时间']
  const [table] = readTables([madeGrid([heads, ['赵试一', '男', '汉', 1999.1, 2020.1]])])
  expect(table?.records).toMatchObject([{ birthDate: '1999', joinDate: '2020' }])
  expect(table?.problems).toMatchObject([
    { cell: 'E2', code: 'ambiguousDate', proposal: '2020-01 / 2020-10' },
    { cell: 'D2', code: 'ambiguousDate', proposal: '1999-01 / 1999-10' },
  ])
})
