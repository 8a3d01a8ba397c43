import { readTallyTable } from '../parse/tally-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

const votes: readonly FieldName[] = [
  'votesExcellent',
  'votesQualified',
  'votesBasicallyQualified',
  'votesUnqualified',
  'votesAbstain',
]

/** 民主评议测评汇总表 (forms.md §1, 22 and 23). */
export const reviewTally: Layout = {
  id: 'reviewTally',
  fields: [
    'seq',
    'name',
    'idCard',
    'memberStatus',
    'reviewYear',
    ...votes,
    'excellentRate',
    'selfReview',
    'mutualReview',
    'mutualCount',
    'massReview',
    'grade',
    'remark',
  ],
  words: {
    grade: ['组织评定', '组织评定等次', '评定结果', '民主评议结果', '评议意见等次', '党组织评定'],
    votesExcellent: ['优秀党员', '优秀等次'],
    votesQualified: ['合格党员', '合格等次'],
    votesBasicallyQualified: ['基本合格党员', '基本合格等次'],
    votesUnqualified: ['不合格党员', '不合格等次'],
  },
  required: [['name'], ['grade', ...votes]],
  describes: { fields: ['grade', ...votes], atLeast: 1 },
  signs: ['grade', 'excellentRate', 'votesExcellent'],
  titleWords: ['民主评议', '测评'],
  fillDown: ['reviewYear'],
  read: readTallyTable,
}
