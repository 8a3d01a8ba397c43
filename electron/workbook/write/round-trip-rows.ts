import fc from 'fast-check'
import type { PartialDate } from '../../../shared/calendar.ts'
import { activityKinds, type ActivityKind } from '../../../shared/domain/kinds.ts'
import { idCheckCharacter, sexOfId } from '../../../shared/id-card.ts'
import { fen, type Fen } from '../../../shared/money.ts'
import type { ActivityExportRow } from '../../../shared/sheets/forms/activity-columns.ts'
import type { DuesExportRow } from '../../../shared/sheets/forms/dues-ledger.ts'
import type { RosterRow } from '../../../shared/sheets/forms/roster-columns.ts'

/** Invented people, years of dues and events in every shape that a ledger may hold. For tests. */

/** Words that stay what they are: trimmed, not empty, none of those that mean "nothing". */
const words = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'样例试点村组甲乙丙（）、，。：·=+-@<>&"\'_x0041_ 12３𠮷\n'), {
      minLength: 1,
      maxLength: longest,
    })
    .map((letters) => `例${letters.join('').replaceAll('\n', '\n例').trimEnd()}`)

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 })

/** Not 一一, which is how people write a dash. */
const personName = fc.oneof(
  fc
    .string({ unit: fc.constantFrom(...'试样例一二三'), minLength: 1, maxLength: 3 })
    .map((given) => `赵${given}`),
  fc.constantFrom('阿卜杜·试样', '古丽·样例'),
)

const two = (value: number): string => String(value).padStart(2, '0')
const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
const partial = (from: number, to: number): fc.Arbitrary<PartialDate> =>
  fc.tuple(day(from, to), fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

const idCard = fc
  .tuple(day(1930, 2005), fc.integer({ min: 0, max: 999 }))
  .map(([birth, serial]) => `999999${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`)
  .map((digits) => digits + idCheckCharacter(digits))

/** The person as their number says. */
function agreeingWithId(row: RosterRow): RosterRow {
  const { idCard: id, birthDate } = row
  if (id === null) return row
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  return { ...row, sex: sexOfId(id), birthDate: birth.slice(0, birthDate?.length ?? 7) }
}

export const person: fc.Arbitrary<RosterRow> = fc
  .record({
    name: personName,
    sex: maybe(fc.constantFrom('male', 'female')),
    ethnicity: maybe(fc.constantFrom('汉族', '土家族')),
    nativePlace: maybe(words(8)),
    birthDate: maybe(partial(1930, 2005)),
    education: maybe(fc.constantFrom('高中', '大学', '研究生')),
    idCard: maybe(idCard),
    workStartDate: maybe(partial(1950, 2020)),
    joinDate: maybe(partial(1950, 2010)),
    fullMemberDate: maybe(partial(2011, 2020)),
    partyPost: maybe(fc.constantFrom('党支部书记', '组织委员')),
    workPost: maybe(words(6)),
    address: maybe(words(20)),
    phone: maybe(fc.constantFrom('10000000001', '0999-1234567')),
    isFloating: maybe(fc.boolean()),
    memberType: fc.constantFrom('full', 'probationary'),
    group: maybe(fc.constantFrom('第一党小组', '第二党小组', '机关组')),
    branch: maybe(fc.constantFrom('样例第一党支部', '样例第二党支部')),
    remark: maybe(words(20)),
  })
  .map(agreeingWithId)

/** Rows that a reader rightly takes for the same person. */
export const isSamePerson = (a: RosterRow, b: RosterRow): boolean =>
  a.idCard === null || b.idCard === null ? a.name === b.name : a.idCard === b.idCard

const money = fc.integer({ min: 1, max: 2_000_000 }).map(fen)

type Month = Fen | 'exempt' | 'notDue' | 'unpaid'
type DuesDraft = Omit<DuesExportRow, 'paidFen' | 'exemptMonths' | 'notDueMonths'> & {
  readonly months: readonly Month[]
}

function withMonths({ months, ...row }: DuesDraft): DuesExportRow {
  const paidFen: Record<number, Fen> = {}
  const marked: Record<'exempt' | 'notDue' | 'unpaid', number[]> = {
    exempt: [],
    notDue: [],
    unpaid: [],
  }
  for (const [index, month] of months.entries()) {
    if (typeof month === 'number') paidFen[index + 1] = month
    else marked[month].push(index + 1)
  }
  return { ...row, paidFen, exemptMonths: marked.exempt, notDueMonths: marked.notDue }
}

export const yearOfDues: fc.Arbitrary<DuesExportRow> = fc
  .record({
    name: personName,
    idCard,
    categoryText: maybe(fc.constantFrom('在职', '离退休', '农民', '低保')),
    baseFen: maybe(money),
    monthlyFen: maybe(money),
    months: fc.array(fc.oneof(money, fc.constantFrom<Month>('exempt', 'notDue', 'unpaid')), {
      minLength: 12,
      maxLength: 12,
    }),
    remark: maybe(words(20)),
  })
  .map(withMonths)

/** The first kind of an event and up to two others; 其他 stands alone, as it names nothing. */
const kinds = fc
  .tuple(
    fc.constantFrom(...activityKinds),
    fc.subarray(
      activityKinds.filter((kind) => kind !== 'other'),
      { maxLength: 2 },
    ),
  )
  .map(([first, others]): [ActivityKind, ...ActivityKind[]] => {
    const further = others.filter((kind) => first !== 'other' && kind !== first)
    return [first, ...further]
  })

function withExpected(row: ActivityExportRow): ActivityExportRow {
  return { ...row, expected: (row.present ?? 0) + (row.onLeave ?? 0) }
}

export const event: fc.Arbitrary<ActivityExportRow> = fc
  .record({
    kinds: fc.oneof(kinds, fc.constant<[ActivityKind]>(['themeDay'])),
    name: maybe(words(10)),
    group: maybe(fc.constantFrom('第一党小组', '第二小组', '机关组')),
    plannedDate: maybe(partial(2024, 2024)),
    heldDate: day(2024, 2024),
    startTime: maybe(fc.constantFrom('09:00', '14:30', '19:05')),
    place: maybe(words(10)),
    host: maybe(personName),
    recorder: maybe(personName),
    expected: fc.constant(null),
    present: maybe(fc.integer({ min: 0, max: 500 })),
    onLeave: maybe(fc.integer({ min: 0, max: 50 })),
    absentNote: maybe(words(20)),
    topic: maybe(words(20)),
    agenda: maybe(words(60)),
    content: maybe(words(300)),
    resolution: maybe(words(20)),
    observers: maybe(words(10)),
    remark: maybe(words(10)),
  })
  .map(withExpected)
