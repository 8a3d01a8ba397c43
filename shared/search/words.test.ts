import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, holdsAll, indexQuery, indexWords } from './words.ts'

describe('indexWords', () => {
  it.each([
    ['党费收缴', ['党费', '费收', '收缴', '缴']],
    ['党', ['党']],
    ['召开3月支委会', ['召开', '开', '3', '月支', '支委', '委会', '会']],
    ['PPT，Ｂ座', ['ppt', 'b', '座']],
    ['2026-05-06', ['2026', '05', '06']],
    ['，。 ', []],
  ])('%s', (text, words) => {
    expect(indexWords(text)).toEqual(words)
  })
})

describe('indexQuery', () => {
  it.each([
    ['党费', '"党费"'],
    ['支委会', '"支委" AND "委会"'],
    ['党', '"党"*'],
    ['zsy', '"zsy"*'],
    ['党费 3月', '"党费" AND "3"* AND "月"*'],
    ['" OR *', '"or"*'],
    ['——', null],
  ])('%s', (typed, query) => {
    expect(indexQuery(typed)).toBe(query)
  })
})

/** Whether the index would answer with a text. */
function answers(text: string, typed: string): boolean {
  const words = indexWords(text)
  const parts = (indexQuery(typed) ?? '').split(' AND ')
  return parts.every((part) => {
    const word = part.replaceAll(/["*]/gu, '')
    return part.endsWith('*') ? words.some((one) => one.startsWith(word)) : words.includes(word)
  })
}

it('answers with every text in which a word of Chinese stands', () => {
  const sign = fc.constantFrom(...'党费支部委员会学习3月，。 AＢ')
  const text = fc.string({ unit: sign, minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, fc.nat(29), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
      const typed = whole.slice(from, from + length).replaceAll(/[^党费支部委员会学习]/gu, '')
      fc.pre(typed !== '' && whole.includes(typed))
      expect(holdsAll(whole, typed)).toBe(true)
      expect(answers(whole, typed)).toBe(true)
    }),
  )
})

describe('excerptOf', () => {
  it('shows what stands around the word', () => {
    const text = `${'前'.repeat(40)}\n党费标准${'后'.repeat(90)}`
    expect(excerptOf(text, '党费')).toBe(`…${'前'.repeat(23)} 党费标准${'后'.repeat(44)}…`)
    expect(excerptOf('讨论党费', '党费')).toBe('讨论党费')
    expect(excerptOf('讨论党费', '党课')).toBeNull()
  })
})
