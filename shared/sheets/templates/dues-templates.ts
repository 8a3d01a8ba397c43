import { monthNumbers } from '../recognize/field-words.ts'
import { duesCategories, monthMarks } from './choices.ts'
import { idCard, personName, remark, serial } from './people-templates.ts'
import type { Template, TemplateColumn } from './template.ts'

const months = monthNumbers.map((month): TemplateColumn => ({
  field: `month${month}`,
  heading: `${month}月`,
  kind: 'monthly',
  width: 8,
  choices: monthMarks,
  example: month <= 3 ? 45 : month === 4 ? '√' : '',
  what: 'month',
}))

const base: TemplateColumn = {
  field: 'base',
  heading: '核算基数\n（元）',
  kind: 'money',
  width: 12,
  example: 4500,
}

export const duesMatrixTemplate: Template = {
  kind: 'duesMatrix',
  form: 'table',
  sheets: [{ sheet: 'YYYY年党费收缴台账', title: 'YYYY年度党费收缴台账' }],
  columns: [
    serial,
    personName,
    idCard,
    {
      field: 'category',
      kind: 'choice',
      width: 11,
      choices: duesCategories,
      example: '在职',
    },
    base,
    { field: 'monthlyDue', heading: '月应缴金额\n（元）', kind: 'money', width: 11, example: 45 },
    ...months,
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}

const assessed: readonly TemplateColumn[] = [
  serial,
  personName,
  idCard,
  { ...base, heading: '党费基数' },
  { field: 'rate', heading: '缴纳比例', kind: 'percent', width: 10, example: '1%' },
  { field: 'monthlyDue', heading: '月缴党费', kind: 'money', width: 11, example: 45 },
  { field: 'monthlyDueRounded', kind: 'money', width: 10, example: 45 },
  { field: 'period', kind: 'months', width: 14, example: '1-12月' },
  { field: 'months', kind: 'count', width: 10, example: 12 },
  { field: 'total', heading: '缴费总额', kind: 'money', width: 12, example: 540 },
  remark,
]

/** The category stands in the name of the sheet: that is where the reader looks for it. */
export const duesAssessmentTemplate: Template = {
  kind: 'duesAssessment',
  form: 'table',
  sheets: [
    { sheet: '在职党员', title: 'YYYY年度在职党员党费核定表' },
    { sheet: '离退休党员', title: 'YYYY年度离退休党员党费核定表' },
  ],
  columns: assessed,
  keyColumns: 2,
  orientation: 'landscape',
}
