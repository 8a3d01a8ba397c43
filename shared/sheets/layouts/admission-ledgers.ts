import { admissionDates } from '../admission-dates.ts'
import { readActivistTable, readAdmissionTable } from '../parse/admission-rows.ts'
import { readFloatingTable } from '../parse/floating-rows.ts'
import type { FieldName } from '../recognize/field-words.ts'
import type { Layout } from './layout.ts'

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

/** 发展党员台账 (forms.md §1, 25–27). */
export const developmentLedger: Layout = {
  id: 'developmentLedger',
  fields: [
    ...person,
    'jobNo',
    'mentors',
    'politicalReview',
    'introducers',
    ...admissionDates.map(({ field }) => field),
    'observedOn',
    'observedAgainOn',
    'remark',
  ],
  required: [['name'], ['applyDate', 'activistDate']],
  describes: { fields: ['applyDate', 'activistDate', 'candidateDate', 'mentors'], atLeast: 2 },
  signs: ['applyDate', 'activistDate', 'candidateDate', 'mentors'],
  titleWords: ['发展党员', '积极分子', '发展对象'],
  fillDown: ['branch'],
  read: readAdmissionTable,
}

/** 入党积极分子、发展对象名册: the first steps alone (forms.md §1, 26 and 27). */
export const activistRoster: Layout = {
  id: 'activistRoster',
  fields: [
    ...person,
    'jobNo',
    'applyDate',
    'firstTalkDate',
    'activistDate',
    'mentors',
    'candidateDate',
    'politicalReview',
    'trainingDate',
    'remark',
  ],
  required: [['name'], ['applyDate', 'activistDate', 'candidateDate', 'mentors']],
  describes: { fields: ['applyDate', 'activistDate', 'candidateDate', 'mentors'], atLeast: 1 },
  signs: ['applyDate', 'activistDate', 'candidateDate', 'mentors'],
  titleWords: ['积极分子', '发展对象', '培养对象', '申请人'],
  fillDown: ['branch'],
  read: readActivistTable,
}

/** 流动党员花名册(forms.md §1, 28). */
export const floatingRoster: Layout = {
  id: 'floatingRoster',
  fields: [
    ...person,
    'outDate',
    'outPlace',
    'branchPhone',
    'reason',
    'contactName',
    'certificateNumber',
    'returnedOn',
    'remark',
  ],
  required: [['name'], ['outDate', 'outPlace']],
  describes: { fields: ['outDate', 'outPlace'], atLeast: 1 },
  signs: ['outDate', 'outPlace', 'branchPhone'],
  titleWords: ['流动党员'],
  fillDown: ['branch'],
  read: readFloatingTable,
}
