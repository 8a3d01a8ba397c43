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
  fields: ['seq', 'name', 'idCard', 'memberStatus', ...votes, 'excellentRate', 'grade', 'remark'],
  required: [['name'], ['grade', ...votes]],
  describes: { fields: ['grade', ...votes], atLeast: 1 },
  signs: ['grade', 'excellentRate', 'votesExcellent'],
  titleWords: ['民主评议', '测评'],
  fillDown: [],
  read: readTallyTable,
}
