import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { idCheckCharacter } from '../id-card.ts'
import { memberCard } from './layouts/member-card.ts'
import { madeGrid } from './made-cell.ts'
import { readTables } from './read-tables.ts'
import { fieldWords, type FieldName } from './recognize/field-words.ts'

type Pair = readonly [label: string, value: string]

/** A field of a card: what it may be called, how its value may be written, what that means. */
interface Told {
  readonly field: string
  readonly label: string
  readonly written: string
  readonly meant: unknown
}

const han = fc.constantFrom(...'赵钱孙李周吴郑王冯陈褚卫试样例甲乙丙')
const hanText = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(han, { minLength: min, maxLength: max }).map((signs) => signs.join(''))

const day = fc.record({
  year: fc.integer({ min: 1940, max: 2010 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const two = (number: number): string => String(number).padStart(2, '0')

/** A day, or a month alone, in one of the ways in which people write it. */
const writtenDate = fc
  .tuple(day, fc.boolean(), fc.integer({ min: 0, max: 3 }))
  .map(([date, toDay, way]) => {
    const { year, month } = date
    const iso = `${year}-${two(month)}${toDay ? `-${two(date.day)}` : ''}`
    const ways = [
      iso,
      `${year}年${month}月${toDay ? `${date.day}日` : ''}`,
      `${year}.${two(month)}${toDay ? `.${two(date.day)}` : ''}`,
      `${year}年 ${month} 月${toDay ? ` ${date.day} 日` : ''}`,
    ]
    return [ways[way] ?? iso, iso] as const
  })

const idCard = fc
  .tuple(day, fc.integer({ min: 0, max: 999 }))
  .map(([{ year, month, day: of }, serial]) => {
    const body = `999999${year}${two(month)}${two(of)}${String(serial).padStart(3, '0')}`
    return body + idCheckCharacter(body)
  })

const same = (value: string): readonly [string, unknown] => [value, value]
const spaced = (name: string): string => (name.length === 2 ? [...name].join('　') : name)

/** Values of each field, as written and as meant. */
const values: Readonly<Record<string, fc.Arbitrary<readonly [string, unknown]>>> = {
  sex: fc.constantFrom(
    ['男', 'male'],
    ['女', 'female'],
    ['☑男 □女', 'male'],
    ['□男  ☑女', 'female'],
  ),
  ethnicity: fc.constantFrom(['汉', '汉族'], ['01 汉族', '汉族'], ['土家族', '土家族']),
  nativePlace: hanText(2, 6).map(same),
  birthDate: writtenDate,
  education: fc.constantFrom('大学', '大专', '高中').map(same),
  idCard: idCard.map(same),
  workStartDate: writtenDate,
  joinDate: writtenDate,
  fullMemberDate: writtenDate,
  memberStatus: fc.constantFrom(
    ['正式党员', 'full'],
    ['中共预备党员', 'probationary'],
    ['□正式党员 ☑预备党员 √', 'probationary'],
    ['正式党员（√）  预备党员（ ）', 'full'],
  ),
  partyPost: fc.constantFrom('党支部书记', '组织委员').map(same),
  workPost: fc.constantFrom('教师', '村委会主任').map(same),
  address: hanText(3, 12).map(same),
  phone: fc
    .integer({ min: 0, max: 99_999_999 })
    .map((rest) => same(`100${String(rest).padStart(8, '0')}`)),
}

const labelsOf = (field: FieldName): readonly string[] => {
  const common: Readonly<Partial<Record<FieldName, readonly string[]>>> = fieldWords
  const words = [...(common[field] ?? []), ...(memberCard.words[field] ?? [])]
  // 职务 is the first free of two fields, not one of them.
  return words.filter((word) => !memberCard.notWords.has(word) && word !== '职务')
}

const toldField = (field: string): fc.Arbitrary<Told> =>
  fc
    .tuple(fc.constantFrom(...labelsOf(field as FieldName)), values[field] ?? fc.constant(same('')))
    .map(([label, [written, meant]]) => ({ field, label, written, meant }))

const person = fc
  .tuple(
    hanText(2, 4).map((name): Told => ({
      field: 'name',
      label: '姓名',
      written: spaced(name),
      meant: name,
    })),
    fc.subarray(
      Object.keys(values).filter((field) => field !== 'sex' && field !== 'joinDate'),
      { minLength: 2 },
    ),
  )
  .chain(([name, others]) =>
    fc
      .tuple(...['sex', 'joinDate', ...others].map(toldField))
      .chain((told) => fc.shuffledSubarray([name, ...told], { minLength: told.length + 1 })),
  )

interface Arrangement {
  readonly how: 'right' | 'below' | 'inside'
  readonly numbered: boolean
  readonly colon: string
  readonly spread: boolean
  readonly perRow: number
  readonly title: string | null
}

const arrangement: fc.Arbitrary<Arrangement> = fc.record({
  how: fc.constantFrom('right', 'below', 'inside'),
  numbered: fc.boolean(),
  colon: fc.constantFrom('', '：', ':'),
  spread: fc.boolean(),
  perRow: fc.integer({ min: 1, max: 3 }),
  title: fc.constantFrom(null, '党员基本信息采集表', '甲村党支部党员登记卡'),
})

/** The rows of a card: labels and values arranged in one way throughout, as printed forms are. */
function rowsOf(
  told: readonly Told[],
  { how, numbered, colon, spread, perRow, title }: Arrangement,
) {
  const mark = how === 'inside' && colon === '' ? '：' : colon
  const pairs: Pair[] = told.map(({ label, written }, at) => {
    const word = spread && label.length === 2 ? [...label].join('  ') : label
    return [`${numbered ? `${at + 1}.` : ''}${word}${mark}`, written]
  })
  const lines = Array.from({ length: Math.ceil(pairs.length / perRow) }, (_, at) =>
    pairs.slice(at * perRow, (at + 1) * perRow),
  )
  const rows = lines.flatMap((line) => {
    if (how === 'inside') return [[line.map(([label, value]) => label + value).join('    ')]]
    if (how === 'right') return [line.flat()]
    return [line.map(([label]) => label), line.map(([, value]) => value)]
  })
  return title === null ? rows : [[title], ...rows]
}

it('a card reads back as its person, however it is arranged', () => {
  fc.assert(
    fc.property(person, arrangement, (told, how) => {
      const tables = readTables([madeGrid(rowsOf(told, how))])
      expect(tables.map(({ kind }) => kind)).toEqual(['memberCard'])
      const meant = Object.fromEntries(
        told.map(({ field, meant: value }) => [
          field === 'memberStatus' ? 'memberType' : field,
          value,
        ]),
      )
      expect(tables.flatMap(({ records }) => [...records])).toMatchObject([meant])
      expect(tables[0]?.unmapped).toEqual({})
    }),
    { numRuns: 300 },
  )
})
