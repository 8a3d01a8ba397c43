import { expect, it } from 'vitest'
import { choiceOf } from './choice.ts'

it.each([
  ['□正式党员 ☑预备党员 √', '预备党员'],
  ['□正式党员 ☑预备党员', '预备党员'],
  ['☑正式党员□预备党员', '正式党员'],
  ['■正式党员 □预备党员', '正式党员'],
  ['√正式党员 预备党员', '正式党员'],
  ['□√正式党员 □预备党员', '正式党员'],
  ['√□正式党员 □预备党员', '正式党员'],
  ['□正式党员√ □预备党员', '正式党员'],
  ['□正式党员 √□预备党员', '预备党员'],
  ['正式党员□ 预备党员☑', '预备党员'],
  ['正式党员√ 预备党员', '正式党员'],
  ['正式党员 预备党员√', '预备党员'],
  ['正式党员 √预备党员', '预备党员'],
  ['√ 正式党员 预备党员', '正式党员'],
  ['（√）是 （ ）否', '是'],
  ['( )是 (√)否', '否'],
  ['是（）否（√）', '否'],
  ['☐男 ☒女', '女'],
  ['○男 ●女', '女'],
])('of %s %s is ticked', (text, chosen) => {
  expect(choiceOf(text)).toEqual({ isChoice: true, chosen, unclear: false })
})

it.each(['□正式党员 □预备党员', '正式党员□ 预备党员□', '（ ）是（ ）否'])(
  'of %s none is',
  (text) => {
    expect(choiceOf(text)).toEqual({ isChoice: true, chosen: null, unclear: false })
  },
)

it.each([
  '☑正式党员 ☑预备党员',
  '□正式党员√□预备党员',
  '□正式党员 √ □预备党员',
  '√是 √否',
  '是√否',
  '是 √ 否',
])('of %s one cannot tell', (text) => {
  expect(choiceOf(text)).toEqual({ isChoice: true, chosen: null, unclear: true })
})

it.each(['预备党员', '二〇二四年', '汉（满）族', '√', '□', ''])('%s is no choice', (text) => {
  expect(choiceOf(text).isChoice).toBe(false)
})
