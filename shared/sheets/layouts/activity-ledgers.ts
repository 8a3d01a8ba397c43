import { readMeetingTable, readThemeDayTable } from '../parse/activity-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

const common: readonly FieldName[] = [
  'seq',
  'name',
  'plannedAt',
  'heldAt',
  'place',
  'host',
  'recorder',
  'due',
  'attended',
  'onLeave',
  'absentNote',
  'topic',
  'agenda',
  'content',
  'resolution',
  'observers',
  'group',
  'branch',
  'remark',
]
const describing: readonly FieldName[] = [
  'place',
  'host',
  'recorder',
  'due',
  'attended',
  'onLeave',
  'absentNote',
  'topic',
  'agenda',
  'content',
  'resolution',
  'observers',
]

/** 三会一课台账 (forms.md §1, 16 and 19). */
export const meetingLedger: Layout = {
  id: 'meetingLedger',
  fields: [...common, 'type'],
  words: { name: ['会议名称', '会议主题名称'] },
  required: [['heldAt', 'plannedAt']],
  describes: { fields: describing, atLeast: 2 },
  signs: ['type'],
  titleWords: [
    '三会一课',
    '会议记录',
    '会议台账',
    '支委会',
    '党员大会',
    '党小组会',
    '党课',
    '组织生活',
  ],
  fillDown: ['branch', 'group', 'type'],
  read: readMeetingTable,
}

/** 主题党日活动记录 (forms.md §1, 17). */
export const themeDayLedger: Layout = {
  id: 'themeDayLedger',
  fields: common,
  words: { name: ['活动名称'] },
  required: [['heldAt', 'plannedAt']],
  describes: { fields: describing, atLeast: 2 },
  signs: [],
  titleWords: ['主题党日', '党员活动日', '党日活动'],
  fillDown: ['branch', 'group'],
  read: readThemeDayTable,
}
