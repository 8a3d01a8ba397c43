import { readPaymentTable } from '../parse/payment-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

const person: readonly FieldName[] = [
  'seq',
  'name',
  'idCard',
  'jobNo',
  'branch',
  'group',
  'category',
]

/** 党费缴纳 of one month or year (forms.md §1, 10, 11 and 13). */
export const duesPayments: Layout = {
  id: 'duesPayments',
  fields: [
    ...person,
    'payYear',
    'period',
    'base',
    'rate',
    'monthlyDue',
    'yearlyDue',
    'paid',
    'paidOn',
    'remark',
  ],
  words: {
    period: ['月份', '所属月份', '缴费所属月份', '交费月份'],
    monthlyDue: ['应缴', '应交', '月应缴', '月应交'],
    paid: [
      '实缴党费金额',
      '实交党费金额',
      '实收',
      '实收金额',
      '全年实交党费',
      '全年实缴',
      '全年实交',
    ],
  },
  required: [['name'], ['paid']],
  describes: { fields: ['base', 'rate', 'monthlyDue', 'yearlyDue', 'paid'], atLeast: 2 },
  signs: ['paid'],
  titleWords: ['党费'],
  fillDown: ['branch', 'group', 'category', 'payYear', 'period'],
  read: readPaymentTable,
}

/** 党费补缴: months that were paid for late (forms.md §1, 15). */
export const backPayments: Layout = {
  id: 'backPayments',
  fields: [...person, 'fromMonth', 'toMonth', 'paid', 'monthlyDue', 'paidOn', 'remark'],
  words: {
    paid: ['缴费金额', '交费金额', '补缴金额', '补交金额', '金额', '补缴党费', '补交党费'],
    monthlyDue: ['月缴费标准'],
  },
  required: [['name'], ['fromMonth'], ['paid']],
  describes: { fields: ['fromMonth', 'toMonth', 'paid'], atLeast: 2 },
  signs: ['fromMonth', 'toMonth'],
  titleWords: ['补缴', '补交'],
  fillDown: ['branch', 'group', 'category'],
  read: readPaymentTable,
}
