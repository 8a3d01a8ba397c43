import { createInstance } from 'i18next'
import en from '../../../resources/locales/en/forms.json' with { type: 'json' }
import zh from '../../../resources/locales/zh-CN/forms.json' with { type: 'json' }
import enSettings from '../../../resources/locales/en/settings.json' with { type: 'json' }
import zhSettings from '../../../resources/locales/zh-CN/settings.json' with { type: 'json' }
import type { Checklist } from '../../contract/checklist.ts'
import { fen } from '../../money.ts'
import type { RuleBook } from '../../rules/rule-data.ts'
import type { Text } from '../../text.ts'
import type { ActivityExportRow } from './activity-columns.ts'
import type { DuesExportRow } from './dues-ledger.ts'
import type { FormContext } from './form-context.ts'
import type { RosterRow } from './roster-columns.ts'

/** Forms in a language with its real texts; a key that has none throws. For tests. */
export function formContext(language: 'zh' | 'en', masked = false): FormContext {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { zh: { forms: zh, settings: zhSettings }, en: { forms: en, settings: enSettings } },
    interpolation: { escapeValue: false },
  })
  const translate = ({ key, params = {} }: Text): string => {
    if (key.startsWith('test:')) return `${key.slice(5)}${plainParams(params).join('')}`
    if (!i18n.exists(key)) throw new Error(`no text for ${key}`)
    return i18n.t(key, params)
  }
  return { translate, language, masked }
}

/** The gaps of a made-up sentence; none of the fixture holds another sentence. */
function plainParams(params: NonNullable<Text['params']>): string[] {
  return Object.values(params).map((value) => (typeof value === 'object' ? value.key : `${value}`))
}

/** An invented person; overwrite what a test is about. */
export function rosterRow(row: Partial<RosterRow>): RosterRow {
  return {
    name: '赵试一',
    sex: 'male',
    ethnicity: '汉族',
    nativePlace: '样例省试点县',
    birthDate: '1962-05',
    education: '高中',
    idCard: '99999919620504023X',
    workStartDate: '1980-07',
    joinDate: '1985-07-01',
    fullMemberDate: '1986-07-01',
    partyPost: '党支部书记',
    workPost: null,
    address: '试点村1组',
    phone: '10000000001',
    isFloating: false,
    memberType: 'full',
    group: null,
    branch: null,
    remark: null,
    ...row,
  }
}

/** An invented year of dues. */
export function duesRow(row: Partial<DuesExportRow>): DuesExportRow {
  return {
    name: '何试一',
    idCard: null,
    categoryText: '在职',
    baseFen: fen(786_000),
    monthlyFen: fen(11_790),
    paidFen: { 1: fen(11_790), 2: fen(11_790) },
    exemptMonths: [],
    notDueMonths: [],
    remark: null,
    ...row,
  }
}

/** An invented event. */
export function activityRow(row: Partial<ActivityExportRow>): ActivityExportRow {
  return {
    kinds: ['committeeMeeting'],
    name: '支部委员会',
    group: null,
    plannedDate: null,
    heldDate: '2024-01-05',
    startTime: '14:30',
    place: '社区党员活动室',
    host: '赵试',
    recorder: '钱样',
    expected: 5,
    present: 5,
    onLeave: 0,
    absentNote: null,
    topic: null,
    agenda: '研究年度工作计划',
    content: null,
    resolution: null,
    observers: null,
    remark: null,
    ...row,
  }
}

const localized = (zhText: string, enText: string) => ({ zh: zhText, en: enText })

const rule = (id: string, title: string, article: string, verified: boolean) => ({
  id,
  title: localized(title, `Duty ${id}`),
  text: localized(title, id),
  document: 'ZB',
  article,
  verified,
  severity: 'error' as const,
  level: 'branch' as const,
  period: 'month' as const,
  parameters: [],
  validFrom: null,
  validUntil: null,
})

export const book: RuleBook = {
  documents: [
    {
      code: 'ZB',
      title: localized('中国共产党支部工作条例（试行）', 'Regulations on Branch Work (Trial)'),
      note: localized('见原文', 'seen'),
    },
  ],
  duties: [
    rule('B-01', '党员大会', '第十一条', true),
    rule('B-02', '支部委员会', '第十二条', true),
    rule('B-04', '党课', '第十六条', false),
  ],
  signals: [rule('S-01', '同一天重复的会议', '', false)],
}

const branch = { organizationId: 1, organization: '中共样例社区第一支部委员会' }

/** A checklist with one finding of each status, in an order that is not the printed one. */
export const checklist: Checklist = {
  asOf: '2024-11-22',
  year: 2024,
  duties: [
    {
      ...branch,
      rule: 'B-02',
      subject: null,
      period: '2024-01',
      status: 'done',
      severity: 'info',
      message: { key: 'test:1月5日召开支部委员会' },
      remedy: null,
      evidence: [{ type: 'activity', id: 1, date: '2024-01-05', label: '支部委员会' }],
    },
    {
      ...branch,
      rule: 'B-04',
      subject: { type: 'group', id: 7, name: '第一党小组' },
      period: '2024',
      status: 'notApplicable',
      severity: 'info',
      message: { key: 'test:没有规定' },
      remedy: null,
      evidence: [],
    },
    {
      ...branch,
      rule: 'B-02',
      subject: null,
      period: '2024-05',
      status: 'late',
      severity: 'error',
      message: { key: 'test:5月没有支部委员会的记录，期限5月31日已过', params: { days: 175 } },
      remedy: {
        text: { key: 'test:登记支委会' },
        action: {
          type: 'recordActivity',
          kind: 'committeeMeeting',
          period: '2024-05',
          groupId: null,
        },
      },
      evidence: [],
    },
    {
      ...branch,
      rule: 'B-01',
      subject: null,
      period: '2024-Q3',
      status: 'wrong',
      severity: 'error',
      message: { key: 'test:到会人数未过半' },
      remedy: { text: { key: 'test:核对出席人数' }, action: { type: 'openActivity', id: 14 } },
      evidence: Array.from({ length: 7 }, (_, index) => ({
        type: 'activity' as const,
        id: 14 + index,
        date: '2024-08-20',
        label: `党员大会${index + 1}`,
      })),
    },
    {
      ...branch,
      rule: 'B-01',
      subject: null,
      period: '2024-Q4',
      status: 'due',
      severity: 'warning',
      message: { key: 'test:第四季度党员大会还没有记录' },
      remedy: null,
      evidence: [],
    },
  ],
  signals: [
    {
      ...branch,
      signal: 'S-01',
      key: 'activity:3',
      severity: 'warning',
      message: { key: 'test:同一时间在两处开会' },
      evidence: [{ type: 'activity', id: 3, date: '2024-02-06', label: '支委会' }],
      explained: null,
    },
  ],
  summary: { done: 1, due: 1, late: 1, wrong: 1, notApplicable: 1, suspect: 1 },
}
