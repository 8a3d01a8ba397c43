import { describe, expect, it } from 'vitest'
import { madeCell } from '../made-cell.ts'
import {
  duesCategoryOf,
  educationOf,
  ethnicityOf,
  memberTypeOf,
  nameOf,
  phoneOf,
  readCountCell,
  readIdCell,
  sexOf,
  wordsOf,
  yesOrNo,
} from './person-cells.ts'

type Value = string | number | null
type Reader = (value: Value) => unknown

const ofCell =
  (read: (cell: ReturnType<typeof madeCell>) => unknown): Reader =>
  (value) =>
    read(madeCell(value))
const ofText =
  (read: (text: string | null) => unknown): Reader =>
  (value) =>
    read(value === null ? null : String(value))

const cases: readonly (readonly [string, Reader, readonly (readonly [Value, unknown])[]])[] = [
  [
    'wordsOf',
    ofCell(wordsOf),
    [
      [' 高中 ', '高中'],
      ['\u3000高中', '高中'],
      ['无', null],
      ['—', null],
      [null, null],
    ],
  ],
  [
    'nameOf',
    ofCell(nameOf),
    [
      ['钱\u3000样', '钱样'],
      ['周  例', '周例'],
      ['阿依古丽•买买提', '阿依古丽·买买提'],
      ['John  Smith', 'John Smith'],
      ['', null],
      ['无', null],
    ],
  ],
  [
    'phoneOf',
    ofCell(phoneOf),
    [
      [10_000_000_001, '10000000001'],
      ['0999-1234567', '0999-1234567'],
      ['100 0000 0001', '10000000001'],
      ['10000000001.0', '10000000001'],
      ['无', null],
    ],
  ],
  [
    'ethnicityOf',
    ofCell(ethnicityOf),
    [
      ['汉', '汉族'],
      ['汉族', '汉族'],
      ['01 汉族', '汉族'],
      ['土家', '土家族'],
      ['', null],
    ],
  ],
  [
    'educationOf',
    ofCell(educationOf),
    [
      ['大学', '大学'],
      ['11 博士研究生', '博士研究生'],
      ['无', null],
    ],
  ],
  [
    'sexOf',
    ofCell(sexOf),
    [
      ['男', 'male'],
      ['女 ', 'female'],
      ['男性', 'male'],
      [1, 'male'],
      ['2', 'female'],
      ['?', null],
    ],
  ],
  [
    'yesOrNo',
    ofCell(yesOrNo),
    [
      ['是', true],
      ['√', true],
      [1, true],
      ['否', false],
      ['无', false],
      ['—', false],
      [null, null],
      ['?', null],
    ],
  ],
  [
    'memberTypeOf',
    ofText(memberTypeOf),
    [
      ['正式', 'full'],
      ['中共党员', 'full'],
      ['预备', 'probationary'],
      ['中共预备党员', 'probationary'],
      ['正常', null],
      [null, null],
    ],
  ],
  [
    'duesCategoryOf',
    ofText(duesCategoryOf),
    [
      ['在职', 'salaried'],
      ['离退休', 'retired'],
      ['退休教师', 'retired'],
      ['农民', 'farmer'],
      ['下岗失业', 'unemployed'],
      ['下岗职工', 'unemployed'],
      ['低保', 'unemployed'],
      ['学生', 'student'],
      ['年薪制', 'annualSalary'],
      ['个体工商户', 'selfEmployed'],
      ['困难党员', 'hardship'],
      ['其他', null],
      [null, null],
    ],
  ],
  [
    'readCountCell',
    ofCell(readCountCell),
    [
      [22, { count: 22, doubt: null }],
      ['22人', { count: 22, doubt: null }],
      ['２２名', { count: 22, doubt: null }],
      ['—', { count: null, doubt: null }],
      [null, { count: null, doubt: null }],
      ['全体', { count: null, doubt: 'notCount' }],
      [2.5, { count: null, doubt: 'notCount' }],
      [-1, { count: null, doubt: 'notCount' }],
    ],
  ],
  [
    'readIdCell',
    ofCell(readIdCell),
    [
      ['99999919620504023X', { id: '99999919620504023X', doubt: null }],
      ['99999919620504023x', { id: '99999919620504023X', doubt: null }],
      ['999999 19680512 0276', { id: '999999196805120276', doubt: null }],
      ['９９９９９９１９７１０８１９０２４９', { id: '999999197108190249', doubt: null }],
      ["'999999197108190249", { id: '999999197108190249', doubt: null }],
      [999_999_197_203_090_000, { id: null, doubt: 'idPrecisionLost' }],
      [999_999_720_309_006, { id: null, doubt: 'idPrecisionLost' }],
      ['9.99999E+17', { id: null, doubt: 'idPrecisionLost' }],
      ['999999197108190248', { id: '999999197108190248', doubt: 'idInvalid' }],
      ['99999919710819024', { id: null, doubt: 'idInvalid' }],
      ['9999**********0249', { id: null, doubt: 'idInvalid' }],
      ['无', { id: null, doubt: null }],
      [null, { id: null, doubt: null }],
    ],
  ],
]

describe.each(cases)('%s', (_, read, rows) => {
  it.each(rows)('%s → %j', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })
})
