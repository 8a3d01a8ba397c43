import { describe, expect, it } from 'vitest'
import { layouts } from '../read-tables.ts'
import { wordIndex } from './columns.ts'
import { fieldWords, type FieldName } from './field-words.ts'
import { comparable } from './headings.ts'
import { squeeze } from '../plain-text.ts'
import { commonForm } from './same-heading.ts'

/** Headings of real forms, none of them in a list of words. */
const writings = [
  ['确定为积极分子时间', 'activistDate'],
  ['列为入党积极分子日期', 'activistDate'],
  ['吸收为积极分子的时间', 'activistDate'],
  ['列入发展对象时间', 'candidateDate'],
  ['书面提交入党申请书日期', 'applyDate'],
  ['本人递交入党申请书的时间', 'applyDate'],
  ['参加工作年月', 'workStartDate'],
  ['入党年月日', 'joinDate'],
  ['党员性别', 'sex'],
  ['党员联系电话', 'phone'],
  ['居民身份证号码', 'idCard'],
  ['公民身份证号', 'idCard'],
  ['应交纳金额', null],
  ['返回年月', null],
  ['缴费年月', null],
] as const

describe('commonForm', () => {
  it.each(writings)('tells the field of %s', (heading, field) => {
    const told = layouts.flatMap((layout) => {
      const words = wordIndex(layout)
      const [first] = comparable(heading).flatMap((word) => words.get(word) ?? [])
      return first ?? []
    })
    expect([...new Set(told)]).toEqual(field === null ? [] : [field])
  })

  it.each(layouts)('makes no two fields one: $id', (layout) => {
    const common: Readonly<Partial<Record<FieldName, readonly string[]>>> = fieldWords
    const wordsOf = (field: FieldName) =>
      [...(layout.words?.[field] ?? []), ...(common[field] ?? [])].map(squeeze)
    for (const [form, fields] of wordIndex(layout)) {
      const [first, ...others] = [...new Set(fields)]
      // Fields that have the very same word are told by their order.
      const both =
        first && wordsOf(first).filter((word) => others.every((one) => wordsOf(one).includes(word)))
      expect({ form, both }).not.toEqual({ form, both: [] })
    }
  })

  it('leaves a common form as it is', () => {
    for (const word of Object.values(fieldWords).flat()) {
      expect(commonForm(commonForm(word))).toBe(commonForm(word))
    }
  })
})
