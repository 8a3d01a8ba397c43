import type { FloatingRecord } from '../../shared/sheets/records/floating.ts'
import type { Text } from '../../shared/text.ts'
import type {
  ActivityRecord,
  AdmissionRecord,
  AssessmentRecord,
  DuesRecord,
  MemberRecord,
  Table,
  TallyRecord,
} from '../../shared/sheets/table.ts'
import { disciplineJson, paymentJson, summaryJson, trainingJson } from './other-records-json.ts'
import { admissionDates } from '../../shared/sheets/admission-dates.ts'

type Json = Readonly<Record<string, unknown>>

/** Words of the sheets for the closed lists of the ledger; the contract prints Chinese in both languages. */
const sexWords = { male: '男', female: '女' } as const
const typeWords = { full: '正式党员', probationary: '预备党员' } as const
const kindWords = {
  generalMeeting: '党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  partyLecture: '党课',
  themeDay: '主题党日',
  organizationalLife: '组织生活会',
  democraticAppraisal: '民主评议党员',
  other: '其他',
} as const

const gradeWords = {
  excellent: '优秀',
  qualified: '合格',
  basicallyQualified: '基本合格',
  unqualified: '不合格',
} as const
const stageWords = {
  applicant: '申请人',
  activist: '入党积极分子',
  candidate: '发展对象',
  probationary: '预备党员',
  full: '正式党员',
} as const

/** Fields that the contract names by the words of their columns. */
const voteFields: Readonly<Record<string, string>> = {
  votesExcellent: 'votes.优秀',
  votesQualified: 'votes.合格',
  votesBasicallyQualified: 'votes.基本合格',
  votesUnqualified: 'votes.不合格',
  votesAbstain: 'votes.弃权',
}

/** The field that the contract names so; other words stay as they are. */
export function fieldOfName(name: string): string {
  return Object.keys(voteFields).find((field) => voteFields[field] === name) ?? name
}

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)

function memberJson({ sex, memberType, ...record }: MemberRecord): Json {
  return { ...record, sex: sex && sexWords[sex], memberStatus: memberType && typeWords[memberType] }
}

/** Amounts as the sheet prints them (yuan, under the sheet's words) and in fen (`…Fen`). */
function duesJson(record: DuesRecord): Json {
  const { categoryText, category, ...rest } = record
  const yuanOfAll = (amounts: Readonly<Record<number, number>>): Json =>
    Object.fromEntries(Object.entries(amounts).map(([key, fen]) => [key, yuan(fen)]))
  return {
    ...rest,
    category: categoryText,
    categoryCode: category,
    base: yuan(record.baseFen),
    monthlyDue: yuan(record.monthlyDueFen),
    months: yuanOfAll(record.monthsFen),
    quarters: yuanOfAll(record.quartersFen),
    total: yuan(record.totalFen),
  }
}

function activityJson(record: ActivityRecord): Json {
  const { kinds, expected, present, ...rest } = record
  const [type, ...also] = kinds
  return {
    ...rest,
    type: kindWords[type],
    also: also.map((kind) => kindWords[kind]),
    due: expected,
    attended: present,
  }
}

function assessmentJson(record: AssessmentRecord): Json {
  return {
    ...record,
    base: yuan(record.baseFen),
    monthlyDue: yuan(record.monthlyDueFen),
    monthlyDueRounded: yuan(record.monthlyDueRoundedFen),
    total: yuan(record.totalFen),
  }
}

function tallyJson({ memberType, votes, grade, ...record }: TallyRecord): Json {
  return {
    ...record,
    memberStatus: memberType && typeWords[memberType],
    votes: votes && {
      优秀: votes.excellent,
      合格: votes.qualified,
      基本合格: votes.basicallyQualified,
      不合格: votes.unqualified,
      弃权: votes.abstain,
    },
    grade: grade && gradeWords[grade],
  }
}

/** Every dated column stands beside the others, null where the sheet gives no date. */
function admissionJson({ sex, dates, stage, ...record }: AdmissionRecord): Json {
  const all = admissionDates.map(({ field }) => [field, dates[field] ?? null] as const)
  return {
    ...record,
    sex: sex && sexWords[sex],
    stage: stageWords[stage],
    ...Object.fromEntries(all),
  }
}

function floatingJson({ sex, ...record }: FloatingRecord): Json {
  return { ...record, sex: sex && sexWords[sex] }
}

const recordsAsJson: {
  readonly [K in Table['kind']]: (record: (Table & { readonly kind: K })['records'][number]) => Json
} = {
  memberRoster: memberJson,
  memberCard: memberJson,
  duesMatrix: duesJson,
  meetingLedger: activityJson,
  themeDayLedger: activityJson,
  meetingRecord: activityJson,
  duesAssessment: assessmentJson,
  reviewTally: tallyJson,
  developmentLedger: admissionJson,
  activistRoster: admissionJson,
  floatingRoster: floatingJson,
  duesPayments: paymentJson,
  organizationSummary: summaryJson,
  organizationRoster: (record) => ({ ...record }),
  trainingLedger: trainingJson,
  disciplineLedger: disciplineJson,
  unknown: (record) => record,
}

function recordsJson({ kind, records }: Table): Json[] {
  // The function under the kind of a table takes records of that kind.
  const json = recordsAsJson[kind] as (record: Table['records'][number]) => Json
  return records.map(json)
}

/** Columns with the fields that the contract names them by. */
export function columnsJson({ columns }: Pick<Table, 'columns'>): Table['columns'] {
  return Object.fromEntries(
    Object.entries(columns).map(([letter, { header, field }]) => [
      letter,
      { header, field: voteFields[field] ?? field },
    ]),
  )
}

/** A table as `read --json` prints it. */
export function tableJson(table: Table, translate: (text: Text) => string): Json {
  return {
    sheet: table.sheet,
    kind: table.kind,
    title: table.title,
    organization: table.organization,
    year: table.year,
    titleRows: table.titleRows,
    infoRows: table.infoRows,
    headerRows: table.headerRows,
    skippedRows: table.skippedRows,
    columns: columnsJson(table),
    unmapped: table.unmapped,
    ...(table.hidden && { hidden: table.hidden }),
    ...(table.copies && { copies: table.copies }),
    ...('info' in table && { info: table.info }),
    records: recordsJson(table),
    problems: problemsJson(table, translate),
  }
}

/** Problems with their sentences. */
export function problemsJson(
  table: Pick<Table, 'problems'>,
  translate: (text: Text) => string,
): Json[] {
  return table.problems.map(({ params, ...problem }) => ({
    ...problem,
    message: translate({ key: `sheets:problems.${problem.code}`, params }),
  }))
}
