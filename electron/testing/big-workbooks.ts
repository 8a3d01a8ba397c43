import { makeWorkbook, sheetOf } from '../workbook/read/made-workbook.ts'
import { isoDate } from '../../shared/calendar.ts'
import { idCheckCharacter } from '../../shared/id-card.ts'
import { yuanText, type Fen } from '../../shared/money.ts'
import { Random } from '../../shared/sample/random.ts'
import { sampleDues } from '../../shared/sample/sample-dues.ts'
import { sampleMembers } from '../../shared/sample/sample-members.ts'
import { columnName } from '../../shared/sheets/grid.ts'
import type { MemberRecord } from '../../shared/sheets/table.ts'

type Value = string | number | null

/** Every month of it is over. */
const YEAR = 2025
const TODAY = '2026-02-01'

/** So many invented people, no two of one identity number. */
function people(count: number): MemberRecord[] {
  const random = new Random(count)
  const members = sampleMembers(random, { count, branch: 0, groups: ['第一党小组'], today: TODAY })
  return members.map((member, index) => {
    const day = Math.floor(index / 400)
    const birthDate = isoDate(1950 + (day % 50), 1 + (Math.floor(day / 50) % 12), 1 + (day % 28))
    const order = String((index % 400) * 2 + Number(member.sex === 'male')).padStart(3, '0')
    const first = `999999${(birthDate ?? '').replaceAll('-', '')}${order}`
    return { ...member, birthDate, idCard: first + idCheckCharacter(first) }
  })
}

const yuan = (amount: Fen | null | undefined): number | null =>
  amount === null || amount === undefined ? null : Number(yuanText(amount))

/** A year of dues as branches keep it: one person a row, twelve months. */
export function duesWorkbook(members: number, order: 'sorted' | 'shuffled' = 'sorted'): Uint8Array {
  const options = { year: YEAR, today: TODAY, faults: false }
  const random = new Random(members)
  const records = sampleDues(random, people(members), options)
  if (order === 'shuffled') shuffle(records, random)
  const months = Array.from({ length: 12 }, (_, at) => at + 1)
  const monthHeads = months.map((month) => `${month}月`)
  const heads = [
    '序号',
    '姓名',
    '身份证号',
    '人员身份',
    '党费基数',
    '月应缴',
    ...monthHeads,
    '合计',
  ]
  const rows = records.map((one, index): Value[] => [
    index + 1,
    one.name,
    one.idCard,
    one.categoryText,
    yuan(one.baseFen),
    yuan(one.monthlyDueFen),
    ...months.map((month) => yuan(one.monthsFen[month])),
    yuan(one.totalFen),
  ])
  return workbookOf([[`${YEAR}年党费收缴台账`], heads, ...rows])
}

/** A roster as township offices export it. */
export function rosterWorkbook(members: number): Uint8Array {
  const heads =
    '序号 姓名 性别 民族 籍贯 出生日期 学历 身份证号 入党时间 转正时间 家庭住址 联系电话'
  const rows = people(members).map((one, index): Value[] => [
    index + 1,
    one.name,
    one.sex === 'male' ? '男' : '女',
    one.ethnicity,
    one.nativePlace,
    one.birthDate,
    one.education,
    one.idCard,
    one.joinDate,
    one.fullMemberDate,
    one.address,
    one.phone,
  ])
  return workbookOf([['党员花名册'], heads.split(' '), ...rows])
}

/** Months that a branch has, one line each: `members` people, twelve months, fourteen columns. */
export function paymentsWorkbook(members: number): Uint8Array {
  const options = { year: YEAR, today: TODAY, faults: false }
  const heads =
    '序号 姓名 身份证号 所属党支部 党小组 党员类别 党费基数 缴纳比例 应缴金额 实缴金额 所属月份 缴纳日期 工号 备注'
  const records = sampleDues(new Random(members), people(members), options)
  const lines = records.flatMap((one) =>
    Object.entries(one.monthsFen).map(([month, paid]): Value[] => {
      const period = `${YEAR}-${month.padStart(2, '0')}`
      const due = yuan(one.monthlyDueFen)
      const base = yuan(one.baseFen)
      const place = ['样例村党支部', '第一党小组', one.categoryText]
      return [one.name, one.idCard, ...place, base, null, due, yuan(paid), period, `${period}-28`]
    }),
  )
  const rows = lines.map((line, index): Value[] => [
    index + 1,
    ...line,
    `YG${String(index).padStart(6, '0')}`,
    index % 9 === 0 ? '代缴' : null,
  ])
  return workbookOf([[`${YEAR}年党费缴纳明细`], heads.split(' '), ...rows])
}

function shuffle(list: unknown[], random: Random): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at)
    ;[list[at], list[other]] = [list[other], list[at]]
  }
}

/** Texts are shared, as office programs write them. */
function workbookOf(rows: readonly (readonly Value[])[]): Uint8Array {
  const strings = new Map<string, number>()
  const lines = rows.map((values, index) => {
    const cells = values.map((value, at) => {
      const place = `r="${columnName(at + 1)}${index + 1}"`
      if (value === null) return ''
      if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
      const known = strings.get(value) ?? strings.size
      strings.set(value, known)
      return `<c ${place} t="s"><v>${known}</v></c>`
    })
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const shared = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')
  return makeWorkbook({ sheets: [sheetOf(lines.join(''))], strings: shared })
}
