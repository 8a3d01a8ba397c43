import { addMonths, isoDate, yearOf, type IsoDate } from '../calendar.ts'
import { idCheckCharacter } from '../id-card.ts'
import type { MemberRecord } from '../sheets/table.ts'
import type { Random } from './random.ts'

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'] as [
  string,
  ...string[],
]
const marks = ['试', '样', '例'] as const
const numerals = [...'一二三四五六七八九十'] as [string, ...string[]]
const posts = ['党支部书记', '组织委员', '宣传委员', '纪检委员'] as const
const educations = ['初中', '高中', '中专', '大专', '大学', '研究生'] as const
const ethnicities = ['汉族', '汉族', '汉族', '汉族', '苗族', '土家族', '回族'] as const

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

/** Invented on the face of it: 赵试一, 钱样二 … never a name that a person is likely to have. */
function inventedName(index: number): string {
  const surname = surnames[index % surnames.length]
  const mark = marks[Math.floor(index / surnames.length) % marks.length]
  return `${surname}${mark}${numerals[index % numerals.length]}`
}

/** An identity number of the region 999999, which no real one has, with a right check digit. */
function inventedIdCard(birth: IsoDate, sequence: number, male: boolean): string {
  const order = padded((sequence % 499) * 2 + Number(male), 3)
  const first = `999999${birth.replaceAll('-', '')}${order}`
  return first + idCheckCharacter(first)
}

const group = (index: number, groups: readonly string[]): string | null =>
  groups[index % Math.max(groups.length, 1)] ?? null

/** Youngest and oldest: posts are held by people who have long been members. */
function agesOf(isProbationary: boolean, hasPost: boolean): readonly [number, number] {
  if (isProbationary) return [22, 35]
  return hasPost ? [38, 58] : [28, 75]
}

/** The roster of one branch: `count` people, the last two on probation, the first four with posts. */
export function sampleMembers(
  random: Random,
  options: {
    readonly count: number
    /** Place of the branch among all, so that no two of them invent the same number. */
    readonly branch: number
    readonly groups: readonly string[]
    readonly today: IsoDate
  },
): MemberRecord[] {
  const { count, branch, groups, today } = options
  return Array.from({ length: count }, (_, index) => {
    const probationary = count > 6 && index >= count - 2
    const male = random.chance(0.6)
    const [youngest, oldest] = agesOf(probationary, index < posts.length)
    const born = yearOf(today) - random.between(youngest, oldest)
    const birthDate = isoDate(born, random.between(1, 12), random.between(1, 28)) ?? today
    const joinDate = probationary
      ? addMonths(today, -random.between(2, 9))
      : (isoDate(born + random.between(20, 27), 7, 1) ?? today)
    return {
      row: index + 1,
      seq: index + 1,
      name: inventedName(index),
      sex: male ? 'male' : 'female',
      ethnicity: random.pick(ethnicities),
      nativePlace: '样例省试点县',
      birthDate,
      education: random.pick(educations),
      idCard: inventedIdCard(birthDate, index + branch * 31, male),
      workStartDate: null,
      joinDate,
      fullMemberDate: probationary ? null : addMonths(joinDate, 12),
      partyPost: posts[index] ?? null,
      workPost: null,
      address: `试点村${random.between(1, 6)}组`,
      phone: `100${padded(index + 1, 8)}`,
      landline: null,
      // Whoever holds a post or leads a group lives here.
      isFloating: random.chance(0.08) && index >= posts.length + groups.length,
      memberType: probationary ? 'probationary' : 'full',
      group: group(index, groups),
      branch: null,
      remark: null,
    }
  })
}
