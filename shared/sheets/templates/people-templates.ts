import { educations, ethnicities, memberStatuses, partyPosts, sexes, yesNo } from './choices.ts'
import type { Template, TemplateColumn } from './template.ts'

export const serial: TemplateColumn = { field: 'seq', kind: 'serial', width: 6, example: '示例' }
export const personName: TemplateColumn = {
  field: 'name',
  kind: 'text',
  width: 11,
  required: true,
  example: '张样例',
}
export const idCard: TemplateColumn = {
  field: 'idCard',
  heading: '身份证号码',
  kind: 'id',
  width: 21,
  example: '999999198507010123',
}
export const remark: TemplateColumn = { field: 'remark', kind: 'long', width: 18, example: '' }
export const branch: TemplateColumn = {
  field: 'branch',
  kind: 'text',
  width: 20,
  example: '样例村党支部',
}
const sex: TemplateColumn = {
  field: 'sex',
  kind: 'choice',
  width: 6,
  choices: sexes,
  example: '女',
}
const ethnicity: TemplateColumn = {
  field: 'ethnicity',
  kind: 'choice',
  width: 10,
  choices: ethnicities,
  example: '汉族',
}
const birthDate: TemplateColumn = {
  field: 'birthDate',
  kind: 'date',
  width: 12,
  example: '1985-07-01',
}
const education: TemplateColumn = {
  field: 'education',
  heading: '文化程度',
  kind: 'choice',
  width: 12,
  choices: educations,
  example: '大学本科',
}
const phone: TemplateColumn = {
  field: 'phone',
  kind: 'phone',
  width: 14,
  example: '10000000001',
}

const dateOf = (
  field: TemplateColumn['field'],
  example: string,
  more: Partial<TemplateColumn> = {},
): TemplateColumn => ({ field, kind: 'date', width: 12, example, ...more })

const nativePlace: TemplateColumn = {
  field: 'nativePlace',
  kind: 'text',
  width: 13,
  example: '样例省样例县',
}
const workStartDate = dateOf('workStartDate', '2006-09', { width: 13 })
const joinDate = dateOf('joinDate', '2010-06-28')
const fullMemberDate = dateOf('fullMemberDate', '2011-06-28')
export const memberStatus: TemplateColumn = {
  field: 'memberStatus',
  kind: 'choice',
  width: 11,
  choices: memberStatuses,
  example: '正式党员',
}
const partyPost: TemplateColumn = {
  field: 'partyPost',
  kind: 'choice',
  width: 12,
  choices: partyPosts,
  example: '组织委员',
}
const workPost: TemplateColumn = {
  field: 'workPost',
  heading: '行政职务',
  kind: 'text',
  width: 12,
  example: '会计',
}
const address: TemplateColumn = {
  field: 'address',
  kind: 'long',
  width: 20,
  example: '样例村1组',
}
const isFloating: TemplateColumn = {
  field: 'isFloating',
  heading: '是否流\n动党员',
  kind: 'choice',
  width: 8,
  choices: yesNo,
  example: '否',
}
const group: TemplateColumn = {
  field: 'group',
  kind: 'text',
  width: 12,
  example: '第一党小组',
}

export const memberRosterTemplate: Template = {
  kind: 'memberRoster',
  form: 'table',
  sheets: [{ sheet: '党员花名册', title: '党员花名册' }],
  columns: [
    serial,
    personName,
    sex,
    ethnicity,
    nativePlace,
    birthDate,
    education,
    idCard,
    workStartDate,
    joinDate,
    fullMemberDate,
    memberStatus,
    partyPost,
    workPost,
    address,
    phone,
    isFloating,
    group,
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}

/** 党员基本信息采集表 (forms.md §1, 4). */
export const memberCardTemplate: Template = {
  kind: 'memberCard',
  form: 'card',
  sheets: [{ sheet: '党员基本信息采集表', title: '党员基本信息采集表' }],
  columns: [
    personName,
    sex,
    ethnicity,
    birthDate,
    nativePlace,
    education,
    { ...idCard, wide: true },
    memberStatus,
    workStartDate,
    joinDate,
    fullMemberDate,
    partyPost,
    { ...workPost, heading: '工作单位及职务', example: '样例村会计' },
    phone,
    { ...isFloating, heading: '是否流动党员' },
    { ...branch, wide: true },
    { ...group, wide: true },
    { ...address, wide: true },
    { ...remark, wide: true },
  ],
  keyColumns: 0,
  orientation: 'portrait',
}

export const floatingRosterTemplate: Template = {
  kind: 'floatingRoster',
  form: 'table',
  sheets: [{ sheet: '流动党员花名册', title: '流动党员花名册' }],
  columns: [
    serial,
    personName,
    sex,
    birthDate,
    education,
    dateOf('outDate', '2025-03-01'),
    { field: 'outPlace', kind: 'long', width: 22, example: '样例市样例区' },
    { ...phone, heading: '流动党员联系电话' },
    { ...branch, heading: '正式组织关系所在支部', width: 22 },
    { field: 'branchPhone', kind: 'phone', width: 14, example: '10000000002' },
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}

/** Steps of admission in the order in which they are taken (rules.md §3). */
export const developmentLedgerTemplate: Template = {
  kind: 'developmentLedger',
  form: 'table',
  sheets: [{ sheet: '发展党员台账', title: '发展党员工作台账' }],
  columns: [
    serial,
    { ...personName, what: 'applicantName' },
    sex,
    ethnicity,
    { ...birthDate, example: '1995-07-01' },
    { ...idCard, example: '999999199507010128' },
    phone,
    dateOf('applyDate', '2022-03-10', { width: 13, required: true }),
    dateOf('firstTalkDate', '2022-03-28', { width: 13 }),
    dateOf('activistDate', '2022-10-12', { heading: '确定为入党积极分子时间', width: 13 }),
    { field: 'mentors', kind: 'people', width: 16, example: '李样例、王样例' },
    dateOf('candidateMeetingDate', '2023-11-20', { width: 14 }),
    dateOf('candidateDate', '2023-12-05', { width: 13 }),
    { field: 'politicalReview', kind: 'text', width: 10, example: '合格' },
    dateOf('trainingDate', '2024-03-15', { heading: '集中培训时间' }),
    dateOf('precheckDate', '2024-05-10', { heading: '党委预审时间' }),
    { field: 'introducers', kind: 'people', width: 16, example: '李样例、王样例' },
    dateOf('probationaryDate', '2024-06-20', { heading: '确定为预备党员时间', width: 13 }),
    dateOf('joinTalkDate', '2024-06-25'),
    dateOf('probationaryApprovalDate', '2024-07-05', {
      heading: '党委审批预备党员时间',
      width: 13,
    }),
    dateOf('oathDate', '2024-07-12'),
    dateOf('fullApplyDate', '2025-06-10', { width: 13 }),
    dateOf('fullMemberDate', '2025-06-24'),
    dateOf('fullApprovalDate', '2025-07-08', { heading: '党委审批转正时间' }),
    remark,
  ],
  keyColumns: 2,
  orientation: 'landscape',
}
