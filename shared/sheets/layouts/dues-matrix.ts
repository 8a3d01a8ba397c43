import { readDuesTable } from '../parse/dues-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import { quarterNumbers } from '../recognize/quarters.ts'
import type { Layout } from './layout.ts'

const months: readonly FieldName[] = monthNumbers.map((month): FieldName => `month${month}`)
const monthDues: readonly FieldName[] = monthNumbers.map((month): FieldName => `monthDue${month}`)
const quarters: readonly FieldName[] = quarterNumbers.map((one): FieldName => `quarter${one}`)

/** 党费收缴台账: one person a row, one month (or quarter) a column (forms.md §1, 8). */
export const duesMatrix: Layout = {
  id: 'duesMatrix',
  fields: [
    'seq',
    'name',
    'idCard',
    'branch',
    'group',
    'category',
    'base',
    'rate',
    'monthlyDue',
    ...months,
    ...monthDues,
    ...quarters,
    'total',
    'remark',
  ],
  words: {
    monthlyDue: ['应缴', '应交', '标准', '月应缴', '月应交', '月缴', '月交', '月缴费', '月党费'],
    category: ['人员身份', '党员身份'],
  },
  required: [['name'], [...months, ...quarters]],
  describes: { fields: [...months, ...quarters, 'base', 'monthlyDue', 'total'], atLeast: 2 },
  signs: [...months, ...quarters],
  titleWords: ['党费'],
  otherTitles: ['考勤', '签到', '出勤', '参会', '到会', '学习', '积分', '值班'],
  fillDown: ['branch', 'group', 'category'],
  read: readDuesTable,
}
