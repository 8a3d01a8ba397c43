import type { FieldName } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

/**
 * Forms that are told apart so that they are not taken for their neighbours; their records are not
 * read yet. Giving one a parser is all that it takes.
 */

const person: readonly FieldName[] = [
  'seq',
  'name',
  'sex',
  'ethnicity',
  'nativePlace',
  'birthDate',
  'education',
  'idCard',
  'phone',
  'branch',
]

/** 党费核定表 (forms.md §1, 12). */
const duesAssessment: Layout = {
  id: 'duesAssessment',
  fields: [
    'seq',
    'name',
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
    'remark',
  ],
  required: [['name'], ['base'], ['monthlyDue']],
  describes: { fields: ['base', 'monthlyDue', 'period', 'months', 'total', 'rate'], atLeast: 3 },
  signs: ['monthlyDueRounded', 'period', 'months', 'taxable'],
  titleWords: ['核定', '核算'],
  fillDown: [],
  read: null,
}

/** 党费缴纳 of one month or year (forms.md §1, 10, 11 and 13). */
const duesPayments: Layout = {
  id: 'duesPayments',
  fields: [
    'seq',
    'name',
    'idCard',
    'branch',
    'category',
    'base',
    'rate',
    'monthlyDue',
    'paid',
    'remark',
  ],
  required: [['name'], ['paid']],
  describes: { fields: ['base', 'rate', 'monthlyDue', 'paid'], atLeast: 2 },
  signs: ['paid'],
  titleWords: ['党费'],
  fillDown: [],
  read: null,
}

/** 民主评议测评汇总表 (forms.md §1, 22 and 23). */
const reviewTally: Layout = {
  id: 'reviewTally',
  fields: ['seq', 'name', 'memberStatus', 'excellentRate', 'grade', 'remark'],
  required: [['name'], ['grade', 'excellentRate']],
  describes: { fields: ['grade', 'excellentRate'], atLeast: 1 },
  signs: ['grade', 'excellentRate'],
  titleWords: ['民主评议', '测评'],
  fillDown: [],
  read: null,
}

/** 发展党员台账 (forms.md §1, 25–27). */
const developmentLedger: Layout = {
  id: 'developmentLedger',
  fields: [
    ...person,
    'applyDate',
    'firstTalkDate',
    'activistDate',
    'mentors',
    'candidateDate',
    'introducers',
    'probationaryDate',
    'fullMemberDate',
    'remark',
  ],
  required: [['name'], ['applyDate', 'activistDate']],
  describes: { fields: ['applyDate', 'activistDate', 'candidateDate', 'mentors'], atLeast: 2 },
  signs: ['applyDate', 'activistDate', 'candidateDate', 'mentors'],
  titleWords: ['发展党员', '积极分子', '发展对象'],
  fillDown: [],
  read: null,
}

/** 流动党员花名册 (forms.md §1, 28). */
const floatingRoster: Layout = {
  id: 'floatingRoster',
  fields: [...person, 'outDate', 'outPlace', 'branchPhone', 'remark'],
  required: [['name'], ['outDate', 'outPlace']],
  describes: { fields: ['outDate', 'outPlace'], atLeast: 1 },
  signs: ['outDate', 'outPlace', 'branchPhone'],
  titleWords: ['流动党员'],
  fillDown: [],
  read: null,
}

export const knownForms: readonly Layout[] = [
  duesAssessment,
  duesPayments,
  reviewTally,
  developmentLedger,
  floatingRoster,
]
