import { describe, expect, it } from 'vitest'
import { layOut } from './form-layout.ts'
import { formContext, rosterRow } from './forms-fixture.ts'
import { maskedForm } from './masked-form.ts'
import { rosterForm } from './roster.ts'
import type { RosterRow } from './roster-columns.ts'
import type { PlacedRow } from './placed-form.ts'

const organization = '中共样例镇试点村支部委员会'
const filledOn = '2024-03-15'

const place = (rows: readonly RosterRow[], masked = false) => {
  const form = rosterForm({ organization, filledOn, rows, unlisted: 0 }, formContext('zh'))
  return layOut(masked ? maskedForm(form, formContext('zh')) : form)
}

const values = (row: PlacedRow | undefined) => row?.cells.map((cell) => cell.value)

describe('rosterForm', () => {
  it('has the words of the official form', () => {
    const [title, info, header] = place([rosterRow({})]).rows
    expect(values(title)).toEqual(['中共样例镇试点村支部委员会党员花名册'])
    expect(values(info)).toEqual([
      '填报单位（盖章）：中共样例镇试点村支部委员会',
      '填报时间：2024年3月15日',
    ])
    expect(values(header)?.map((heading) => String(heading).replaceAll('\n', ''))).toEqual([
      '序号',
      '姓名',
      '性别',
      '民族',
      '籍贯',
      '出生年月',
      '文化程度',
      '身份证号码',
      '参加工作时间',
      '入党时间',
      '转正时间',
      '人员类别',
      '党内职务',
      '家庭住址',
      '联系电话',
      '是否流动党员',
      '备注',
    ])
  })
})

describe('rosterForm, cell by cell', () => {
  const cells: readonly [string, Partial<RosterRow>, string, string | null][] = [
    ['a month stays a month', { birthDate: '1962-05' }, '出生年月', '1962.05'],
    ['a year stays a year', { birthDate: '1962' }, '出生年月', '1962'],
    ['a day is written whole', { joinDate: '1985-07-01' }, '入党时间', '1985.07.01'],
    ['an ID number is text', { idCard: '99999919620504023X' }, '身份证号码', '99999919620504023X'],
    ['unknown is empty', { isFloating: null }, '是否流动党员', null],
    ['yes', { isFloating: true }, '是否流动党员', '是'],
    ['probationary', { memberType: 'probationary' }, '人员类别', '预备党员'],
    ['sex', { sex: 'female' }, '性别', '女'],
    ['a column that only some branches need', { workPost: '村委会主任' }, '行政职务', '村委会主任'],
  ]
  it.each(cells)('%s', (_name, change, heading, value) => {
    const { rows } = place([rosterRow(change)])
    const column = values(rows[2])?.findIndex((text) => String(text).replace('\n', '') === heading)
    expect(values(rows[3])?.[column ?? -1]).toBe(value)
  })
})

describe('rosterForm, as a whole', () => {
  it('puts people under their group and those without one before the first group line', () => {
    const { rows, merges } = place([
      rosterRow({ name: '钱样', group: '第一党小组' }),
      rosterRow({ name: '孙试三', group: '第二党小组' }),
      rosterRow({ name: '李样四', group: null }),
      rosterRow({ name: '周例', group: '第一党小组' }),
    ])
    const body = rows.slice(3, 9).map((row) => values(row)?.slice(0, 2))
    expect(body).toEqual([
      [1, '李样四'],
      ['第一党小组（2人）'],
      [2, '钱样'],
      [3, '周例'],
      ['第二党小组（1人）'],
      [4, '孙试三'],
    ])
    expect(merges).toContainEqual({ top: 5, left: 1, bottom: 5, right: 17 })
    expect(rows.find(({ role }) => role === 'total')?.cells[4]?.value).toEqual({
      formula: 'COUNTA(B4:B9)&"人"',
      result: '4人',
    })
  })

  it('hides the middle of ID and telephone numbers and says so', () => {
    const { rows } = place([rosterRow({}), rosterRow({ phone: '0999-1234567' })], true)
    expect(values(rows[3])).toContain('999999********023X')
    expect(values(rows[3])).toContain('100****0001')
    expect(values(rows[4])).toContain('099*****4567')
    expect(JSON.stringify(rows)).not.toContain('99999919620504023X')
    expect(String(values(rows.at(-2)))).toContain('已隐去')
  })

  it('is a form to fill in where there is nobody', () => {
    const { rows } = place([])
    expect(rows.map(({ role }) => role)).toEqual([
      'title',
      'info',
      'header',
      'total',
      'notes',
      'signature',
    ])
    expect(rows[3]?.cells[4]?.value).toBe('0人')
  })
})
