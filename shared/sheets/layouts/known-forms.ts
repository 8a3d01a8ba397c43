import type { Layout } from './layout.ts'

/**
 * Forms that are told apart so that they are not taken for their neighbours; their records are not
 * read yet. Giving one a parser is all that it takes.
 */

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

export const knownForms: readonly Layout[] = [duesPayments]
