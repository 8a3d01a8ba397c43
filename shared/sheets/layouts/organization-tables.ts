import { readOrganizationTable } from '../parse/organization-rows.ts'
import { readSummaryTable } from '../parse/summary-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { monthNumbers } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

const months: readonly FieldName[] = monthNumbers.map((month): FieldName => `month${month}`)
/** Columns of people and events: where one of them stands, the lines are no branches. */
const ofPeople: readonly FieldName[] = [
  'name',
  'idCard',
  'birthDate',
  'joinDate',
  'heldAt',
  'plannedAt',
]

/** Branches and their figures by month or kind (forms.md §1, 9, 20, 21, 29 and 31). */
export const organizationSummary: Layout = {
  id: 'organizationSummary',
  fields: ['seq', 'branch', ...months, 'figure', 'remark', ...ofPeople],
  words: { branch: ['组织', '单位', '单位名称', '支部', '填报单位', '党组织名称', '基层党组织'] },
  rest: 'figure',
  without: ofPeople,
  required: [['branch']],
  describes: { fields: [...months, 'figure'], atLeast: 3 },
  signs: months,
  titleWords: ['统计', '汇总', '情况', '一览', '排名', '通报', '学习强国', '党费'],
  fillDown: [],
  read: readSummaryTable,
}

/** Labels and figures without branches (forms.md §1, 24). */
export const figuresByLabel: Layout = {
  ...organizationSummary,
  id: 'figuresByLabel',
  fields: ['seq', 'item', 'figure', 'remark', ...ofPeople],
  required: [['item']],
  describes: { fields: ['figure'], atLeast: 3 },
  signs: [],
  titleWords: ['统计', '汇总', '情况'],
}

/** 党组织名册: one branch a row. */
export const organizationRoster: Layout = {
  id: 'organizationRoster',
  fields: [
    'seq',
    'organization',
    'secretary',
    'deputySecretary',
    'committee',
    'foundedOn',
    'termStartedOn',
    'termEndsOn',
    'memberCount',
    'phone',
    'address',
    'remark',
    ...ofPeople,
  ],
  without: ofPeople,
  required: [['organization'], ['secretary', 'foundedOn', 'termStartedOn', 'termEndsOn']],
  describes: {
    fields: [
      'secretary',
      'deputySecretary',
      'foundedOn',
      'termStartedOn',
      'termEndsOn',
      'memberCount',
    ],
    atLeast: 2,
  },
  signs: ['secretary', 'foundedOn', 'termStartedOn', 'termEndsOn'],
  titleWords: ['党组织', '支部名册', '支部一览', '支部基本情况', '换届'],
  fillDown: [],
  read: readOrganizationTable,
}
