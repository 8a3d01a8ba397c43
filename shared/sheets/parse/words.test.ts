import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAddress, columnName, columnNumber } from '../grid.ts'
import { isEmptyWord, squeeze, withoutBrackets } from '../plain-text.ts'
import { activityKindsOf, groupOfActivity } from './activity-kind.ts'
import { backPaymentsOf } from './back-payment.ts'
import { chineseNumber } from './chinese-number.ts'

describe('activityKindsOf', () => {
  it.each([
    ['支委会', ['committeeMeeting']],
    ['支部委员会', ['committeeMeeting']],
    ['支部委员会会议', ['committeeMeeting']],
    ['党员大会', ['generalMeeting']],
    ['支部党员大会', ['generalMeeting']],
    ['支部大会', ['generalMeeting']],
    ['党小组会（第一小组）', ['groupMeeting']],
    ['党 课', ['partyLecture']],
    ['主题党日活动', ['themeDay']],
    ['党员活动日', ['themeDay']],
    ['党员大会暨主题党日', ['generalMeeting', 'themeDay']],
    ['主题党日暨党员大会、党课', ['themeDay', 'generalMeeting', 'partyLecture']],
    ['组织生活会和民主评议党员', ['organizationalLife', 'democraticAppraisal']],
    ['支部民主生活会', ['organizationalLife']],
    ['其他', ['other']],
    ['茶话会', []],
  ])('%s', (words, kinds) => {
    expect(activityKindsOf(words)).toEqual(kinds)
  })
})

it.each([
  ['党小组会（第一小组）', '第一小组'],
  ['党小组会(第二党小组)', '第二党小组'],
  ['第一党小组会', '第一党小组'],
  ['党小组会', null],
  ['支委会（扩大）', null],
])('group of %s is %s', (words, group) => {
  expect(groupOfActivity(words)).toBe(group)
})

it.each([
  ['6月补缴3-5月', [{ paidIn: 6, months: [3, 4, 5] }]],
  ['6月份补交3月、4月党费', [{ paidIn: 6, months: [3, 4] }]],
  [
    '6月补缴1月；9月补缴7—8月',
    [
      { paidIn: 6, months: [1] },
      { paidIn: 9, months: [7, 8] },
    ],
  ],
  ['7月调入，1-6月在原支部缴纳', []],
  ['13月补缴1月', []],
  [null, []],
])('back payments of %s', (remark, payments) => {
  expect(backPaymentsOf(remark)).toEqual(payments)
})

it.each([
  ['元', 1],
  ['腊', null],
  ['正', null],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['廿三', 23],
  ['卅', 30],
  ['一九九九', 1999],
  ['二○二四', 2024],
  ['七', 7],
  ['', null],
  ['甲', null],
])('%s is %s', (words, number) => {
  expect(chineseNumber(words)).toBe(number)
})

describe('plain text', () => {
  it.each([
    [squeeze, '核算基数\n（元）', '核算基数(元)'],
    [squeeze, ' 姓\u3000 名\u200B', '姓名'],
    [withoutBrackets, '核算基数(元)', '核算基数'],
    [withoutBrackets, '党内职务【现任】', '党内职务'],
  ])('%o', (change, text, expected) => {
    expect(change(text)).toBe(expected)
  })

  it.each([
    ['无', true],
    ['——', true],
    ['/', true],
    [' ', true],
    ['0', false],
    ['否', false],
  ])('"%s" is empty: %s', (text, empty) => {
    expect(isEmptyWord(text)).toBe(empty)
  })
})

describe('columns', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('%i is %s', (column, name) => {
    expect(columnName(column)).toBe(name)
    expect(columnNumber(name)).toBe(column)
    expect(cellAddress(9, column)).toBe(`${name}9`)
  })

  it('have one name each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (column) => {
        expect(columnNumber(columnName(column))).toBe(column)
      }),
    )
  })
})
