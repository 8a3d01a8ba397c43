import { activityTypes, grades } from './choices.ts'
import { memberStatus, personName, remark, serial } from './people-templates.ts'
import type { Template, TemplateColumn } from './template.ts'

const text = (
  field: TemplateColumn['field'],
  width: number,
  example: string,
  more: Partial<TemplateColumn> = {},
): TemplateColumn => ({ field, kind: 'text', width, example, ...more })

const counts: readonly TemplateColumn[] = [
  { field: 'due', kind: 'count', width: 8, example: 23 },
  { field: 'attended', kind: 'count', width: 8, example: 21 },
  { field: 'onLeave', kind: 'count', width: 8, example: 2 },
]

export const meetingLedgerTemplate: Template = {
  kind: 'meetingLedger',
  form: 'table',
  sheets: [{ sheet: '三会一课', title: 'YYYY年度“三会一课”台账' }],
  columns: [
    serial,
    {
      field: 'type',
      kind: 'choice',
      width: 14,
      required: true,
      choices: activityTypes,
      example: '支部党员大会',
    },
    text('name', 22, '一季度工作部署', { heading: '会议名称', what: 'meetingName' }),
    text('plannedAt', 16, 'YYYY-03-05', { kind: 'date' }),
    text('heldAt', 18, 'YYYY-03-05 14:30', {
      heading: '实际会议时间',
      kind: 'moment',
      required: true,
    }),
    text('place', 14, '支部会议室', { heading: '会议地点' }),
    text('host', 10, '张样例'),
    text('recorder', 10, '李样例'),
    ...counts,
    text('absentNote', 20, '王样例：病假；赵样例：外出务工', { kind: 'long' }),
    text('agenda', 24, '讨论全年工作计划', { heading: '会议议题', kind: 'long' }),
    text('content', 30, '学习有关文件，讨论并通过全年工作计划。', {
      heading: '会议内容',
      kind: 'long',
    }),
    text('resolution', 24, '同意全年工作计划。', { heading: '会议决议', kind: 'long' }),
    text('observers', 14, '镇组织委员', { heading: '列席人员' }),
    text('group', 12, ''),
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}

export const themeDayLedgerTemplate: Template = {
  kind: 'themeDayLedger',
  form: 'table',
  sheets: [{ sheet: '主题党日', title: 'YYYY年主题党日活动记录' }],
  columns: [
    serial,
    text('name', 22, '植树造林', { heading: '活动名称', what: 'themeDayName' }),
    text('plannedAt', 16, 'YYYY-03-12', { heading: '计划时间', kind: 'date' }),
    text('heldAt', 18, 'YYYY-03-12 09:00', {
      heading: '实际时间',
      kind: 'moment',
      required: true,
    }),
    text('place', 14, '村北山坡', { heading: '活动地点' }),
    text('topic', 20, '绿化家园党员先行', { heading: '活动主题' }),
    text('content', 34, '党员带头栽树三十棵，重温入党誓词。', { kind: 'long' }),
    text('host', 10, '张样例'),
    text('recorder', 10, '李样例'),
    ...counts,
    text('absentNote', 20, '王样例：病假；赵样例：外出务工', { kind: 'long' }),
    text('observers', 14, '镇组织委员', { heading: '列席人员' }),
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}

const votes = (
  [
    ['votesExcellent', 10],
    ['votesQualified', 5],
    ['votesBasicallyQualified', 0],
    ['votesUnqualified', 0],
    ['votesAbstain', 0],
  ] as const
).map(([field, example]): TemplateColumn => ({
  field,
  kind: 'count',
  width: field === 'votesBasicallyQualified' ? 10 : 8,
  example,
  what: 'votes',
}))

export const reviewTallyTemplate: Template = {
  kind: 'reviewTally',
  form: 'table',
  sheets: [{ sheet: '民主评议', title: 'YYYY年度民主评议党员测评汇总表' }],
  columns: [
    serial,
    personName,
    memberStatus,
    ...votes,
    { field: 'grade', kind: 'choice', width: 11, choices: grades, example: '合格' },
    remark,
  ],
  keyColumns: 2,
  orientation: 'portrait',
}
