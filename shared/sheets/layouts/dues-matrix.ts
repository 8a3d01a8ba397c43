import { readDuesTable } from '../parse/dues-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

const months: readonly FieldName[] = monthNumbers.map((month): FieldName => `month${month}`)

/** 党费收缴台账: one person a row, one month a column (forms.md §1, 8). */
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
    'total',
    'remark',
  ],
  words: { monthlyDue: ['应缴', '应交', '标准'], category: ['人员身份', '党员身份'] },
  required: [['name']],
  describes: { fields: months, atLeast: 3 },
  signs: months,
  titleWords: ['党费'],
  fillDown: ['branch', 'group', 'category'],
  read: readDuesTable,
}
