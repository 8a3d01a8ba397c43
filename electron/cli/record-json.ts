import { assertNever } from '../../shared/assert.ts'
import type { Text } from '../../shared/text.ts'
import type { ActivityRecord, DuesRecord, MemberRecord, Table } from '../../shared/sheets/table.ts'

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

const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)

function memberJson({ sex, memberType, ...record }: MemberRecord): Json {
  return { ...record, sex: sex && sexWords[sex], memberStatus: typeWords[memberType] }
}

/** Amounts as the sheet prints them (yuan, under the sheet's words) and in fen (`…Fen`). */
function duesJson(record: DuesRecord): Json {
  const { categoryText, category, ...rest } = record
  const months = Object.entries(record.monthsFen).map(([key, fen]) => [key, yuan(fen)] as const)
  return {
    ...rest,
    category: categoryText,
    categoryCode: category,
    base: yuan(record.baseFen),
    monthlyDue: yuan(record.monthlyDueFen),
    months: Object.fromEntries(months),
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

function recordsJson(table: Table): Json[] {
  switch (table.kind) {
    case 'memberRoster':
      return table.records.map(memberJson)
    case 'duesMatrix':
      return table.records.map(duesJson)
    case 'meetingLedger':
    case 'themeDayLedger':
      return table.records.map(activityJson)
    case 'unknown':
      return []
    default:
      return assertNever(table)
  }
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
    columns: table.columns,
    unmapped: table.unmapped,
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
