import { readAssessmentTable } from '../parse/assessment-rows.ts'
import type { Layout } from './layout.ts'

/** 党费核定表 (forms.md §1, 12). */
export const duesAssessment: Layout = {
  id: 'duesAssessment',
  fields: [
    'seq',
    'name',
    'category',
    'subtotal',
    'taxable',
    'tax',
    'base',
    'rate',
    'monthlyDue',
    'monthlyDueRounded',
    'period',
    'months',
    'total',
    'idCard',
    'remark',
  ],
  group: { field: 'payItem', words: ['工资构成', '工资项目', '基数构成'] },
  required: [['name'], ['base'], ['monthlyDue']],
  describes: { fields: ['base', 'monthlyDue', 'period', 'months', 'total', 'rate'], atLeast: 3 },
  signs: ['monthlyDueRounded', 'period', 'months', 'taxable'],
  titleWords: ['核定', '核算'],
  fillDown: [],
  read: readAssessmentTable,
}
