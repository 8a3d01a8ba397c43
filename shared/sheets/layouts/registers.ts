import { readDisciplineTable } from '../parse/discipline-rows.ts'
import { readTrainingTable } from '../parse/training-rows.ts'
import type { Layout } from './layout.ts'

/** 培训台账: one training a row. */
export const trainingLedger: Layout = {
  id: 'trainingLedger',
  fields: [
    'seq',
    'startedOn',
    'endedOn',
    'heldOn',
    'trainingTitle',
    'trainingKind',
    'trainingLevel',
    'trainingPlace',
    'organizer',
    'lecturer',
    'hours',
    'trainees',
    'traineeCount',
    'remark',
  ],
  required: [['heldOn', 'startedOn'], ['trainingTitle']],
  describes: {
    fields: ['trainingPlace', 'organizer', 'lecturer', 'hours', 'trainees', 'traineeCount'],
    atLeast: 2,
  },
  signs: ['hours'],
  titleWords: ['培训', '轮训', '学时'],
  fillDown: [],
  read: readTrainingTable,
}

/** 受处分党员名册: one discipline a row. */
export const disciplineLedger: Layout = {
  id: 'disciplineLedger',
  fields: [
    'seq',
    'name',
    'sex',
    'birthDate',
    'idCard',
    'branch',
    'joinDate',
    'partyPost',
    'disciplineKind',
    'disciplineDate',
    'effectPeriod',
    'cause',
    'authority',
    'document',
    'restoredOn',
    'remark',
  ],
  required: [['name'], ['disciplineKind']],
  describes: {
    fields: ['disciplineKind', 'disciplineDate', 'effectPeriod', 'cause', 'authority', 'document'],
    atLeast: 2,
  },
  signs: ['disciplineKind', 'effectPeriod'],
  titleWords: ['处分'],
  fillDown: ['branch'],
  read: readDisciplineTable,
}
